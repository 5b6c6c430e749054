/** The best question that a node can ask: the split of its rows with the least squared error on both sides. */
import type { Matrix } from "@swar/units";
import type { Ranking } from "./ranking.ts";

/** What a tree grows on, and the scratch memory it works in. */
export interface Ground {
  readonly x: Matrix;
  /** Targets, shape (n, outputs), and how often each row counts, shape (n,). */
  readonly y: Float64Array;
  readonly outputs: number;
  readonly weights: Float64Array;
  /** Rows of weight above 0, by feature; each node owns the same stretch of every feature's order. */
  readonly order: Ranking;
  /** Rows in the order of one feature. */
  readonly count: number;
  readonly minLeaf: number;
  /** Scratch of shape (outputs,): weighted sums of targets on the left and in the whole node. */
  readonly leftSum: Float64Array;
  readonly sum: Float64Array;
}

/** Rows `start` to `end` of every order, and their weight. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

/** `left` rows, of weight `leftWeight`, go left: those whose column `feature` is at most `threshold`. */
export interface Split {
  readonly feature: number;
  readonly threshold: number;
  readonly left: number;
  readonly leftWeight: number;
  /** Σ over outputs of sum² / weight of both sides: what is left of the node's squares is the error. */
  readonly score: number;
}

/** Values nearer than this are one value, as with scikit-learn. */
const SAME = 1e-7;

/** Whether all rows of `at` have one value of `feature`. */
export function isConstant({ x, order, count }: Ground, feature: number, { start, end }: Stretch): boolean {
  const first = x.data[order[feature * count + start]! * x.cols + feature]!;
  return x.data[order[feature * count + end - 1]! * x.cols + feature]! <= first + SAME;
}

/** The best split of stretch `at` by `feature`, if one is better than `best`; else `best`. `ground.sum` holds the node's sums. */
export function betterSplit(ground: Ground, feature: number, at: Stretch, best: Split | undefined): Split | undefined {
  return ground.outputs === 1 ? betterOfOne(ground, feature, at, best) : betterOfMany(ground, feature, at, best);
}

function betterOfOne(ground: Ground, feature: number, at: Stretch, best: Split | undefined): Split | undefined {
  const { x, y, weights, order, count, minLeaf } = ground;
  const { data, cols } = x;
  const total = ground.sum[0]!;
  const base = feature * count;
  let score = best?.score ?? -Infinity;
  let [cut, cutWeight, left, leftWeight] = [-1, 0, 0, 0];
  let value = data[order[base + at.start]! * cols + feature]!;
  for (let p = at.start + 1; p < at.end; p++) {
    const before = order[base + p - 1]!;
    left += weights[before]! * y[before]!;
    leftWeight += weights[before]!;
    const next = data[order[base + p]! * cols + feature]!;
    const apart = next > value + SAME;
    value = next;
    if (!apart || p - at.start < minLeaf || at.end - p < minLeaf) continue;
    const right = total - left;
    const found = (left * left) / leftWeight + (right * right) / (at.weight - leftWeight);
    if (found > score) {
      score = found;
      cut = p;
      cutWeight = leftWeight;
    }
  }
  return cut < 0 ? best : splitAt(ground, feature, at, { cut, leftWeight: cutWeight, score });
}

function betterOfMany(ground: Ground, feature: number, at: Stretch, best: Split | undefined): Split | undefined {
  const { x, y, outputs, weights, order, count, minLeaf, leftSum, sum } = ground;
  const { data, cols } = x;
  const base = feature * count;
  let score = best?.score ?? -Infinity;
  let [cut, cutWeight, leftWeight] = [-1, 0, 0];
  let value = data[order[base + at.start]! * cols + feature]!;
  leftSum.fill(0);
  for (let p = at.start + 1; p < at.end; p++) {
    const before = order[base + p - 1]!;
    const weight = weights[before]!;
    for (let o = 0; o < outputs; o++) leftSum[o]! += weight * y[before * outputs + o]!;
    leftWeight += weight;
    const next = data[order[base + p]! * cols + feature]!;
    const apart = next > value + SAME;
    value = next;
    if (!apart || p - at.start < minLeaf || at.end - p < minLeaf) continue;
    let [lefts, rights] = [0, 0];
    for (let o = 0; o < outputs; o++) {
      lefts += leftSum[o]! ** 2;
      rights += (sum[o]! - leftSum[o]!) ** 2;
    }
    const found = lefts / leftWeight + rights / (at.weight - leftWeight);
    if (found > score) {
      score = found;
      cut = p;
      cutWeight = leftWeight;
    }
  }
  return cut < 0 ? best : splitAt(ground, feature, at, { cut, leftWeight: cutWeight, score });
}

/** The threshold is the middle between the last value of the left and the first of the right. */
function splitAt(
  { x, order, count }: Ground,
  feature: number,
  { start }: Stretch,
  { cut, leftWeight, score }: { cut: number; leftWeight: number; score: number },
): Split {
  const valueAt = (p: number): number => x.data[order[feature * count + p]! * x.cols + feature]!;
  const [low, high] = [valueAt(cut - 1), valueAt(cut)];
  const middle = low / 2 + high / 2;
  return { feature, threshold: middle < high ? middle : low, left: cut - start, leftWeight, score };
}
