/** Gradient boosting of least squares: small trees, each of what the ones before it left, one ensemble an output. */
import { check, type Matrix, random, type Random, throwIfCancelled, type Work } from "@swar/units";
import { columnMeans, outputsOf } from "../table.ts";
import { growTree, type TreeOptions } from "./grow-tree.ts";
import { type Ranking, rankingOf } from "./ranking.ts";
import { addTree, type Tree } from "./tree.ts";

/** `maxDepth` is 3 unless given. */
export interface BoostingOptions extends TreeOptions {
  /** Trees an output, at least 1; 100 unless given. */
  readonly trees?: number;
  /** What each tree is multiplied by, above 0; 0.1 unless given. */
  readonly rate?: number;
  /** Share of the rows that each tree sees, drawn without replacement, in (0, 1]; 1 unless given. */
  readonly subsample?: number;
  /** An integer; 0 unless given. */
  readonly seed?: number;
}

/** start[o] + rate · the sum of ensembles[o], whose trees have one output each. */
export interface BoostingModel {
  readonly kind: "boosting";
  readonly features: number;
  readonly outputs: number;
  readonly rate: number;
  readonly start: Float64Array;
  readonly ensembles: readonly (readonly Tree[])[];
}

/**
 * Boosted trees for each column of `y`, shape (n, outputs).
 * @throws SwarError `invalid-argument` where x and y differ in rows or an option is out of range; `cancelled`.
 * @see Friedman (2001), Greedy function approximation; Friedman (2002), Stochastic gradient boosting; scikit-learn 1.9,
 * `GradientBoostingRegressor`.
 * @example fitBoosting(matrix(2, 1), Float64Array.of(1, 3)).start // [2]
 */
export function fitBoosting(x: Matrix, y: Float64Array, options: BoostingOptions = {}, work: Work = {}): BoostingModel {
  const { trees: count = 100, rate = 0.1, subsample = 1, seed = 0 } = options;
  const outputs = outputsOf(x, y, "fitBoosting");
  check(count >= 1 && rate > 0, "fitBoosting", "trees must be at least 1, rate above 0", [count, rate]);
  check(subsample > 0 && subsample <= 1, "fitBoosting", "subsample must be in (0, 1]", subsample);
  const start = columnMeans(y, outputs);
  const all = { count, rate, subsample, ranking: rankingOf(x), rng: random(seed), options };
  const ensembles = Array.from({ length: outputs }, (_, o) => {
    const target = Float64Array.from({ length: x.rows }, (__, r) => y[r * outputs + o]! - start[o]!);
    return ensemble(x, target, all, {
      signal: work.signal,
      onProgress: (done) => work.onProgress?.((o + done) / outputs),
    });
  });
  return { kind: "boosting", features: x.cols, outputs, rate, start, ensembles };
}

interface Settings {
  readonly count: number;
  readonly rate: number;
  readonly subsample: number;
  readonly ranking: Ranking;
  readonly rng: Random;
  readonly options: TreeOptions;
}

/** `rest`, what is to be explained, is overwritten by what is left. */
function ensemble(
  x: Matrix,
  rest: Float64Array,
  { count, rate, subsample, ranking, rng, options }: Settings,
  work: Work,
): Tree[] {
  return Array.from({ length: count }, (_, t) => {
    throwIfCancelled(work.signal, "fitBoosting");
    const growth = subsample < 1 ? { ranking, weights: drawnRows(x.rows, subsample, rng) } : { ranking };
    const tree = growTree(x, rest, { maxDepth: 3, ...options }, growth);
    addTree(tree, x, rest, { weight: -rate });
    work.onProgress?.((t + 1) / count);
    return tree;
  });
}

/** Weight 1 for `share` of `n` rows, at least one, drawn without replacement; 0 for the others. */
function drawnRows(n: number, share: number, rng: Random): Float64Array {
  const weights = new Float64Array(n);
  let wanted = Math.max(1, Math.floor(share * n));
  for (let i = 0; i < n; i++) {
    if (rng.uniform() * (n - i) >= wanted) continue;
    weights[i] = 1;
    wanted -= 1;
  }
  return weights;
}

/**
 * What `model` says of `x`, shape (n, features): shape (n, outputs).
 * @throws SwarError `invalid-argument` where x has other columns than the training rows had.
 */
export function predictBoosting(model: BoostingModel, x: Matrix): Float64Array {
  const { features, outputs, rate, start, ensembles } = model;
  check(x.cols === features, "predictBoosting", `x must have ${features} columns`, x.cols);
  const predicted = Float64Array.from({ length: x.rows * outputs }, (_, i) => start[i % outputs]!);
  ensembles.forEach((trees, column) => {
    for (const tree of trees) addTree(tree, x, predicted, { weight: rate, column, width: outputs });
  });
  return predicted;
}
