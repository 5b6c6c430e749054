/** How well quadrants were predicted, as scikit-learn 1.9 counts it (`confusion_matrix`, `accuracy_score`, `f1_score`). */
import { check, type Quadrant, QUADRANTS } from "@swar/units";

/** Counts of shape (4, 4): element [t][p] is how many of true quadrant `QUADRANTS[t]` were called `QUADRANTS[p]`. */
export type Confusion = readonly (readonly number[])[];

/**
 * The counts of each true and predicted quadrant; both arguments of shape (n,), n ≥ 1.
 * @throws SwarError `invalid-argument` where the lengths differ, nothing is given, or a label is no quadrant.
 * @example confusion(["Q1", "Q2"], ["Q1", "Q3"])[1] // [0, 0, 1, 0]
 */
export function confusion(truth: readonly Quadrant[], predicted: readonly Quadrant[]): Confusion {
  check(truth.length > 0, "confusion", "truth must hold at least one quadrant", truth.length);
  check(
    truth.length === predicted.length,
    "confusion",
    `predicted must hold ${truth.length} quadrants, as truth does`,
    predicted.length,
  );
  const counts = QUADRANTS.map(() => QUADRANTS.map(() => 0));
  for (const [i, label] of truth.entries()) counts[position(label)]![position(predicted[i]!)]! += 1;
  return counts;
}

/**
 * The share of clips in their right quadrant, in [0, 1]; `counts` of shape (4, 4) with at least one clip.
 * @throws SwarError `invalid-argument` where nothing was counted.
 * @example accuracy(confusion(["Q1", "Q2"], ["Q1", "Q3"])) // 0.5
 */
export function accuracy(counts: Confusion): number {
  const total = sum(counts.map(sum));
  check(total > 0, "accuracy", "counts must hold at least one clip", total);
  return sum(counts.map((row, q) => row[q]!)) / total;
}

/**
 * The mean of the F1 scores of those quadrants that occur in truth or prediction, in [0, 1]; `counts` of shape (4, 4)
 * with at least one clip. A quadrant never hit has an F1 of 0, as with scikit-learn's `zero_division=0`.
 * @throws SwarError `invalid-argument` where nothing was counted.
 * @see van Rijsbergen (1979), Information Retrieval, for F1.
 * @example macroF1(confusion(["Q1", "Q1", "Q2"], ["Q1", "Q2", "Q2"])) // 0.6666666666666666
 */
export function macroF1(counts: Confusion): number {
  const scores = QUADRANTS.flatMap((_, q) => {
    const occurrences = sum(counts[q]!) + sum(counts.map((row) => row[q]!));
    return occurrences === 0 ? [] : [(2 * counts[q]![q]!) / occurrences];
  });
  check(scores.length > 0, "macroF1", "counts must hold at least one clip", 0);
  return sum(scores) / scores.length;
}

/**
 * The cell of the confusion matrix that each row falls into, row by row, both arguments of shape (n,): resamples count cells,
 * not names.
 */
export function confusionCells(truth: readonly Quadrant[], predicted: readonly Quadrant[]): Uint8Array {
  return Uint8Array.from(truth, (label, i) => 4 * QUADRANTS.indexOf(label) + QUADRANTS.indexOf(predicted[i]!));
}

/** The counts of `rows`, which may name a row several times, by the cell of each row. */
export function countedCells(cells: Uint8Array, rows: Uint32Array): Confusion {
  const flat = new Uint32Array(16);
  for (let i = 0; i < rows.length; i++) flat[cells[rows[i]!]!]! += 1;
  return QUADRANTS.map((_, t) => [...flat.subarray(4 * t, 4 * t + 4)]);
}

function position(label: Quadrant): number {
  const index = QUADRANTS.indexOf(label);
  check(index >= 0, "confusion", "a label must be Q1, Q2, Q3 or Q4", label);
  return index;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
