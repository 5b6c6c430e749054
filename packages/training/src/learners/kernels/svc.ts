/** Support vector classification with Gaussian bells, a machine for each pair of classes, as scikit-learn's `SVC`. */
import { check, type Matrix, type Work } from "@swar/units";
import { argmax, outputsOf } from "../table.ts";
import { gammaOf, type KernelModel, predictKernel, rbfGram } from "./kernel-model.ts";
import { smo } from "./smo.ts";
import { type Machine, type MachineOptions, partOf, smoSettings, supportModel } from "./support.ts";

/** What support vector classification can be told. */
export interface SvcOptions extends MachineOptions {
  /** What each class's cost is multiplied by, or `balanced`: n / (classes · rows of the class). All 1 unless given. */
  readonly classWeights?: readonly number[] | "balanced";
}

/** `machine` has an output for each pair of classes, (0, 1), (0, 2) … (1, 2) …: above 0 it votes for the first. */
export interface SvcModel {
  readonly kind: "svc";
  readonly classes: number;
  readonly machine: KernelModel;
}

/**
 * The widest margins between each two classes of one-hot `y`, shape (n, classes).
 * @throws SwarError `invalid-argument` where x and y differ in rows, fewer than two classes are given, or an option is
 * out of range; `cancelled`.
 * @see Cortes & Vapnik (1995); Chang & Lin (2011), LIBSVM; scikit-learn 1.9, `SVC`.
 * @example fitSvc(matrix(2, 1, Float32Array.of(0, 99)), Float64Array.of(1, 0, 0, 1), { gamma: 1 }).machine.coefficients // [1, -1]
 */
export function fitSvc(x: Matrix, y: Float64Array, options: SvcOptions = {}, work: Work = {}): SvcModel {
  const classes = outputsOf(x, y, "fitSvc");
  check(classes >= 2, "fitSvc", "y must have a column for each of at least 2 classes", classes);
  const labels = argmax(y, classes);
  const costs = classCosts(labels, classes, options);
  const width = gammaOf(options.gamma ?? "scale", x);
  const gram = rbfGram(x, width);
  const pairs = pairsOf(classes);
  const machines = pairs.map((pair, p) =>
    machine({ gram, labels, costs, options }, pair, partOf(work, p, pairs.length)),
  );
  return { kind: "svc", classes, machine: supportModel(x, width, machines) };
}

/** The pairs of `classes` classes, in the order of `SvcModel`. */
function pairsOf(classes: number): [number, number][] {
  return [...Array(classes).keys()].flatMap((a) =>
    [...Array(classes).keys()].filter((b) => b > a).map((b): [number, number] => [a, b]),
  );
}

function classCosts(labels: Int32Array, classes: number, { cost = 1, classWeights }: SvcOptions): Float64Array {
  const counts = new Float64Array(classes);
  for (const label of labels) counts[label]! += 1;
  const weight = (c: number): number =>
    classWeights === "balanced" ? labels.length / (classes * (counts[c] || 1)) : (classWeights?.[c] ?? 1);
  const costs = counts.map((_, c) => cost * weight(c));
  check(
    costs.every((price) => price > 0),
    "fitSvc",
    "cost and classWeights must be above 0",
    [...costs],
  );
  return costs;
}

interface Ground {
  readonly gram: Float64Array;
  readonly labels: Int32Array;
  readonly costs: Float64Array;
  readonly options: MachineOptions;
}

/** The machine that tells class `first` (above 0) from `second`. */
function machine({ gram, labels, costs, options }: Ground, [first, second]: [number, number], work: Work): Machine {
  const rows = Int32Array.from([
    ...[...labels.keys()].filter((i) => labels[i] === first),
    ...[...labels.keys()].filter((i) => labels[i] === second),
  ]);
  const sign = Int8Array.from(rows, (i) => (labels[i] === first ? 1 : -1));
  const bound = Float64Array.from(rows, (i) => costs[labels[i]!]!);
  const linear = new Float64Array(rows.length).fill(-1);
  const problem = { gram, n: labels.length, row: rows, sign, linear, bound };
  const { alpha, rho } = smo(problem, smoSettings(options, rows.length), work);
  work.onProgress?.(1);
  const coefficients = new Float64Array(labels.length);
  rows.forEach((i, t) => (coefficients[i] = sign[t]! * alpha[t]!));
  // A class that does not occur wins against none that does.
  const absent = !sign.includes(1) ? -1 : !sign.includes(-1) ? 1 : undefined;
  return { coefficients, intercept: absent ?? -rho };
}

/**
 * The votes for each class, and less than a third of a vote for how clearly: shape (n, classes). The greatest is the class,
 * as by scikit-learn's `SVC(break_ties=True)`; the numbers are those of its `decision_function`.
 * @throws SwarError `invalid-argument` where x has other columns than the training rows had.
 */
export function predictSvc({ classes, machine: pairwise }: SvcModel, x: Matrix): Float64Array {
  const decisions = predictKernel(pairwise, x);
  const pairs = pairsOf(classes);
  const votes = new Float64Array(x.rows * classes);
  const clarity = new Float64Array(x.rows * classes);
  decisions.forEach((value, at) => {
    const [first, second] = pairs[at % pairs.length]!;
    const r = Math.floor(at / pairs.length) * classes;
    votes[r + (value > 0 ? first : second)]! += 1;
    clarity[r + first]! += value;
    clarity[r + second]! -= value;
  });
  return votes.map((count, i) => count + clarity[i]! / (3 * (Math.abs(clarity[i]!) + 1)));
}
