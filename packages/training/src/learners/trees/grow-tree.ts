/** One regression tree (CART) of squared error over several outputs, exact, as scikit-learn's `DecisionTreeRegressor`. */
import { check, type Matrix, type Random } from "@swar/units";
import { betterSplit, type Ground, isConstant, type Split, type Stretch } from "./best-split.ts";
import { type Ranking, rankingOf, rankingWithin } from "./ranking.ts";
import type { Tree } from "./tree.ts";

/** Where a tree stops. */
export interface TreeOptions {
  /** Questions from root to leaf at most, at least 1; no limit unless given. */
  readonly maxDepth?: number;
  /** Rows that each leaf holds at least, at least 1; 1 unless given. */
  readonly minLeaf?: number;
}

/** What forests and boosting give in addition. */
export interface Growth {
  /** The ranking of all of x, where it is at hand. */
  readonly ranking?: Ranking;
  /** How often each row counts, shape (n,), at least 0; 1 unless given. */
  readonly weights?: Float64Array;
  /** How many columns, drawn anew by `rng` for each node, are tried: all unless given. */
  readonly tried?: { readonly features: number; readonly rng: Random };
}

/** Squared error of a node, a weighted row, below which it is left whole. */
const PURE = Number.EPSILON;

/**
 * The tree whose questions each leave the least squared error of `y`, shape (n, outputs), n ≥ 1; for one-hot rows that
 * is the Gini impurity. Equal splits: the first column wins.
 * @throws SwarError `invalid-argument` where an option is out of range or every weight is 0.
 * @see Breiman et al. (1984), Classification and Regression Trees; scikit-learn 1.9, `DecisionTreeRegressor`.
 * @example growTree(matrix(2, 1, Float32Array.of(0, 1)), Float64Array.of(5, 6)).threshold[0] // 0.5
 */
export function growTree(x: Matrix, y: Float64Array, options: TreeOptions = {}, growth: Growth = {}): Tree {
  const { maxDepth = Infinity, minLeaf = 1 } = options;
  check(maxDepth >= 1 && minLeaf >= 1, "growTree", "maxDepth and minLeaf must be at least 1", [maxDepth, minLeaf]);
  const ground = groundOf(x, y, minLeaf, growth);
  check(ground.count > 0, "growTree", "a row must have a weight above 0", 0);
  const nodes = noNodes();
  const goesLeft = new Uint8Array(x.rows);
  const spare = new Int32Array(ground.count);
  const weight = ground.weights.reduce((a, b) => a + b, 0);
  const open: Open[] = [{ at: { start: 0, end: ground.count, weight }, depth: 0, parent: -1, isLeft: false }];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const { at, depth, parent, isLeft } = node;
    const index = addNode(nodes, ground, at);
    if (parent >= 0) (isLeft ? nodes.left : nodes.right)[parent] = index;
    const split = depth < maxDepth ? bestSplit(ground, at, growth) : undefined;
    if (split === undefined) continue;
    nodes.feature[index] = split.feature;
    nodes.threshold[index] = split.threshold;
    divide(ground, at, split, { goesLeft, spare });
    open.push(...halves(at, split, depth + 1, index));
  }
  return treeOf(nodes, ground.outputs);
}

interface Open {
  readonly at: Stretch;
  readonly depth: number;
  readonly parent: number;
  readonly isLeft: boolean;
}

interface Nodes {
  readonly feature: number[];
  readonly threshold: number[];
  readonly left: number[];
  readonly right: number[];
  readonly value: number[];
}

function noNodes(): Nodes {
  return { feature: [], threshold: [], left: [], right: [], value: [] };
}

function groundOf(x: Matrix, y: Float64Array, minLeaf: number, { ranking, weights }: Growth): Ground {
  const outputs = y.length / x.rows;
  const counts = weights ?? new Float64Array(x.rows).fill(1);
  const order = rankingWithin(ranking ?? rankingOf(x), x.rows, counts);
  const sums = { leftSum: new Float64Array(outputs), sum: new Float64Array(outputs) };
  return { x, y, outputs, weights: counts, order, count: order.length / x.cols, minLeaf, ...sums };
}

/** A leaf over the rows of `at`, whose sums are left in `ground.sum`: its index. */
function addNode({ feature, threshold, left, right, value }: Nodes, ground: Ground, at: Stretch): number {
  const { y, outputs, weights, order, sum } = ground;
  sum.fill(0);
  for (let p = at.start; p < at.end; p++) {
    const r = order[p]!;
    for (let o = 0; o < outputs; o++) sum[o]! += weights[r]! * y[r * outputs + o]!;
  }
  for (const total of sum) value.push(total / at.weight);
  threshold.push(0);
  left.push(-1);
  right.push(-1);
  return feature.push(-1) - 1;
}

function bestSplit(ground: Ground, at: Stretch, { tried }: Growth): Split | undefined {
  if (at.end - at.start < Math.max(2, 2 * ground.minLeaf) || isPure(ground, at)) return undefined;
  const columns = [...Array(ground.x.cols).keys()];
  let best: Split | undefined;
  let informative = 0;
  for (let drawn = 0; drawn < columns.length; drawn++) {
    if (tried !== undefined) {
      if (drawn >= tried.features && informative > 0) break;
      swap(columns, drawn, drawn + Math.floor(tried.rng.uniform() * (columns.length - drawn)));
    }
    const feature = columns[drawn]!;
    if (isConstant(ground, feature, at)) continue;
    informative += 1;
    best = betterSplit(ground, feature, at, best);
  }
  return best;
}

function swap(items: number[], i: number, j: number): void {
  [items[i], items[j]] = [items[j]!, items[i]!];
}

/** Whether the targets of a node are all but equal. */
function isPure({ y, outputs, weights, order, sum }: Ground, { start, end, weight }: Stretch): boolean {
  let error = 0;
  for (let p = start; p < end; p++) {
    const r = order[p]!;
    for (let o = 0; o < outputs; o++) error += weights[r]! * (y[r * outputs + o]! - sum[o]! / weight) ** 2;
    if (error > PURE * outputs * weight) return false;
  }
  return true;
}

/** Puts the rows of `at` that go left before those that go right, in the order of every feature. */
function divide(
  { x, order, count }: Ground,
  { start, end }: Stretch,
  { feature, left }: Split,
  { goesLeft, spare }: { goesLeft: Uint8Array; spare: Int32Array },
): void {
  const from = feature * count + start;
  for (let p = 0; p < end - start; p++) goesLeft[order[from + p]!] = p < left ? 1 : 0;
  for (let f = 0; f < x.cols; f++) {
    if (f === feature) continue;
    let [to, kept] = [f * count + start, 0];
    for (let p = f * count + start; p < f * count + end; p++) {
      const r = order[p]!;
      if (goesLeft[r] === 1) order[to++] = r;
      else spare[kept++] = r;
    }
    for (let p = 0; p < kept; p++) order[to + p] = spare[p]!;
  }
}

/** The right part, to be grown last, and the left. */
function halves({ start, end, weight }: Stretch, { left, leftWeight }: Split, depth: number, parent: number): Open[] {
  const middle = start + left;
  return [
    { at: { start: middle, end, weight: weight - leftWeight }, depth, parent, isLeft: false },
    { at: { start, end: middle, weight: leftWeight }, depth, parent, isLeft: true },
  ];
}

function treeOf({ feature, threshold, left, right, value }: Nodes, outputs: number): Tree {
  return {
    feature: Int32Array.from(feature),
    threshold: Float64Array.from(threshold),
    left: Int32Array.from(left),
    right: Int32Array.from(right),
    value: Float64Array.from(value),
    outputs,
  };
}
