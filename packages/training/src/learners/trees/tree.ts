/** A tree of decisions as flat arrays, and the way of a row through it. */
import type { Matrix } from "@swar/units";

/**
 * Node i asks whether column `feature[i]` is at most `threshold[i]` and goes on to `left[i]` if so, else to `right[i]`;
 * a leaf has `feature[i]` -1. `value`, shape (nodes, outputs), is the mean of the training targets that came to each node.
 * Node 0 is the root.
 */
export interface Tree {
  readonly feature: Int32Array;
  readonly threshold: Float64Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly value: Float64Array;
  readonly outputs: number;
}

/**
 * The leaf in which row `r` of `x` ends.
 * @example leafOf({ feature: Int32Array.of(-1), threshold: new Float64Array(1), left: new Int32Array(1), right: new Int32Array(1), value: Float64Array.of(7), outputs: 1 }, matrix(1, 1), 0) // 0
 */
export function leafOf({ feature, threshold, left, right }: Tree, x: Matrix, r: number): number {
  const from = r * x.cols;
  let node = 0;
  for (let f = feature[0]!; f >= 0; f = feature[node]!) {
    node = x.data[from + f]! <= threshold[node]! ? left[node]! : right[node]!;
  }
  return node;
}

/** Adds `weight` times what `tree` says of each row of `x` to column `column` on of `into`, shape (n, width). */
export function addTree(
  tree: Tree,
  x: Matrix,
  into: Float64Array,
  { weight = 1, column = 0, width = tree.outputs }: { weight?: number; column?: number; width?: number } = {},
): void {
  for (let r = 0; r < x.rows; r++) {
    const leaf = leafOf(tree, x, r);
    for (let o = 0; o < tree.outputs; o++) {
      into[r * width + column + o]! += weight * tree.value[leaf * tree.outputs + o]!;
    }
  }
}

/** What `tree` says of each row of `x`, shape (n, features): shape (n, outputs). */
export function predictTree(tree: Tree, x: Matrix): Float64Array {
  const predicted = new Float64Array(x.rows * tree.outputs);
  addTree(tree, x, predicted);
  return predicted;
}
