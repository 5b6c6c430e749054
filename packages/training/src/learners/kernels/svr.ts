/** Support vector regression with Gaussian bells, one machine an output, as scikit-learn's `SVR`. */
import { check, type Matrix, type Work } from "@swar/units";
import { outputsOf } from "../table.ts";
import { gammaOf, type KernelModel, rbfGram } from "./kernel-model.ts";
import { smo } from "./smo.ts";
import { type Machine, type MachineOptions, partOf, smoSettings, supportModel } from "./support.ts";

/** What support vector regression can be told. */
export interface SvrOptions extends MachineOptions {
  /** Errors up to this size cost nothing, in units of y; at least 0, 0.1 unless given. */
  readonly epsilon?: number;
}

/**
 * The flattest sums of bells that stay within `epsilon` of `y`, shape (n, outputs), but where it costs less to leave it.
 * Memory grows with n² (72 MB for 3,000 rows).
 * @throws SwarError `invalid-argument` where x and y differ in rows or an option is out of range; `cancelled`.
 * @see Drucker et al. (1997); Chang & Lin (2011), LIBSVM; scikit-learn 1.9, `SVR`.
 * @example fitSvr(matrix(2, 1, Float32Array.of(0, 99)), Float64Array.of(0, 2), { cost: 9, epsilon: 0.5, gamma: 1 }).coefficients // [-0.5, 0.5]
 */
export function fitSvr(x: Matrix, y: Float64Array, options: SvrOptions = {}, work: Work = {}): KernelModel {
  const { cost = 1, epsilon = 0.1, gamma = "scale" } = options;
  const outputs = outputsOf(x, y, "fitSvr");
  check(cost > 0 && epsilon >= 0, "fitSvr", "cost must be above 0 and epsilon at least 0", [cost, epsilon]);
  const width = gammaOf(gamma, x);
  const gram = rbfGram(x, width);
  const machines = Array.from({ length: outputs }, (_, o) => {
    const target = Float64Array.from({ length: x.rows }, (__, i) => y[i * outputs + o]!);
    return machine(gram, target, { ...options, cost, epsilon }, partOf(work, o, outputs));
  });
  return supportModel(x, width, machines);
}

/** Two variables a row: α for errors below the tube, α* for those above it. */
function machine(
  gram: Float64Array,
  y: Float64Array,
  options: Required<Pick<SvrOptions, "cost" | "epsilon">> & MachineOptions,
  work: Work,
): Machine {
  const n = y.length;
  const problem = {
    gram,
    n,
    row: Int32Array.from({ length: 2 * n }, (_, t) => t % n),
    sign: Int8Array.from({ length: 2 * n }, (_, t) => (t < n ? 1 : -1)),
    linear: Float64Array.from({ length: 2 * n }, (_, t) => options.epsilon + (t < n ? -y[t]! : y[t - n]!)),
    bound: new Float64Array(2 * n).fill(options.cost),
  };
  const { alpha, rho } = smo(problem, smoSettings(options, n), work);
  work.onProgress?.(1);
  return { coefficients: Float64Array.from({ length: n }, (_, i) => alpha[i]! - alpha[n + i]!), intercept: -rho };
}
