/** A random forest: the mean of trees that each saw other rows and asked about other columns. */
import { check, type Matrix, random, type Random, throwIfCancelled, type Work } from "@swar/units";
import { outputsOf } from "../table.ts";
import { growTree, type TreeOptions } from "./grow-tree.ts";
import { rankingOf } from "./ranking.ts";
import { addTree, type Tree } from "./tree.ts";

/** What a forest can be told. */
export interface ForestOptions extends TreeOptions {
  /** At least 1; 100 unless given. */
  readonly trees?: number;
  /** Share of the columns that each node tries, in (0, 1], rounded down, at least one; 1/3 unless given. */
  readonly featureShare?: number;
  /** An integer; 0 unless given. */
  readonly seed?: number;
}

/** Trees of equal weight. */
export interface ForestModel {
  readonly kind: "forest";
  readonly features: number;
  readonly outputs: number;
  readonly trees: readonly Tree[];
}

/**
 * Trees over as many rows as there are, drawn with replacement; of one-hot `y`, shape (n, outputs), they give shares.
 * @throws SwarError `invalid-argument` where x and y differ in rows or an option is out of range; `cancelled`.
 * @see Breiman (2001), Random forests; scikit-learn 1.9, `RandomForestRegressor(max_features=featureShare)`.
 * @example fitForest(matrix(2, 1), Float64Array.of(3, 3), { trees: 2 }).trees[0]?.value // [3]
 */
export function fitForest(x: Matrix, y: Float64Array, options: ForestOptions = {}, work: Work = {}): ForestModel {
  const { trees: count = 100, featureShare = 1 / 3, seed = 0 } = options;
  const outputs = outputsOf(x, y, "fitForest");
  check(count >= 1, "fitForest", "trees must be at least 1", count);
  check(featureShare > 0 && featureShare <= 1, "fitForest", "featureShare must be in (0, 1]", featureShare);
  const rng = random(seed);
  const ranking = rankingOf(x);
  const tried = { features: Math.max(1, Math.floor(featureShare * x.cols + 1e-9)), rng };
  const trees = Array.from({ length: count }, (_, t) => {
    throwIfCancelled(work.signal, "fitForest");
    const tree = growTree(x, y, options, { ranking, weights: drawnRows(x.rows, rng), tried });
    work.onProgress?.((t + 1) / count);
    return tree;
  });
  return { kind: "forest", features: x.cols, outputs, trees };
}

/** How often each of `n` rows is drawn in `n` draws with replacement. */
function drawnRows(n: number, rng: Random): Float64Array {
  const counts = new Float64Array(n);
  for (let i = 0; i < n; i++) counts[Math.floor(rng.uniform() * n)]! += 1;
  return counts;
}

/**
 * The mean of what the trees say of each row of `x`, shape (n, features): shape (n, outputs).
 * @throws SwarError `invalid-argument` where x has other columns than the training rows had.
 */
export function predictForest({ features, outputs, trees }: ForestModel, x: Matrix): Float64Array {
  check(x.cols === features, "predictForest", `x must have ${features} columns`, x.cols);
  const total = new Float64Array(x.rows * outputs);
  for (const tree of trees) addTree(tree, x, total);
  return total.map((value) => value / trees.length);
}
