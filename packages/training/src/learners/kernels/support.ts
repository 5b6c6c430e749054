/** From dual coefficients to a model that holds only the rows that have any. */
import { type Matrix, type Work } from "@swar/units";
import { takeRows } from "../table.ts";
import type { KernelModel } from "./kernel-model.ts";
import type { SmoSettings } from "./smo.ts";

/** What the two kinds of support vector machine share. */
export interface MachineOptions {
  /** Price of a violated margin (C), above 0; 1 unless given. */
  readonly cost?: number;
  /** Above 0, or `scale`, which it is unless given. */
  readonly gamma?: number | "scale";
  /** Largest violation of optimality that is left, above 0; 1e-3 unless given, as LIBSVM's. */
  readonly tolerance?: number;
  /** Steps after which a machine is left as it is; 1,000 a row, and at least 100,000, unless given. */
  readonly maxSteps?: number;
}

/** One machine's dual coefficients, shape (rows of x,), and its offset. */
export interface Machine {
  readonly coefficients: Float64Array;
  readonly intercept: number;
}

/** The settings of the solver for `rows` rows. */
export function smoSettings({ tolerance = 1e-3, maxSteps }: MachineOptions, rows: number): SmoSettings {
  return { tolerance, maxSteps: maxSteps ?? Math.max(100_000, 1000 * rows) };
}

/** `machines`, one an output, as one model over those rows of `x` that any of them uses. */
export function supportModel(x: Matrix, gamma: number, machines: readonly Machine[]): KernelModel {
  const used = [...Array(x.rows).keys()].filter((i) => machines.some(({ coefficients }) => coefficients[i] !== 0));
  const outputs = machines.length;
  return {
    kind: "kernel",
    features: x.cols,
    outputs,
    gamma,
    centres: takeRows(x, used).data,
    coefficients: Float64Array.from(used.flatMap((i) => machines.map(({ coefficients }) => coefficients[i]!))),
    intercepts: Float64Array.from(machines, ({ intercept }) => intercept),
  };
}

/** `work` for part `index` of `parts`: its progress is a share of the whole. */
export function partOf(work: Work, index: number, parts: number): Work {
  return { signal: work.signal, onProgress: (done) => work.onProgress?.((index + done) / parts) };
}
