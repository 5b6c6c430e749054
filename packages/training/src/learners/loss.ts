/** By what options are chosen: one number of an error, the smaller the better. */
import { argmax, columnMeans } from "./table.ts";

/**
 * The mean over outputs of Σ (y − predicted)² / Σ (y − mean)²: one minus the mean R². Constant outputs are left out.
 * Both of shape (n, outputs), row-major.
 * @example relativeSquaredError([0, 2], [0, 1], 1) // 0.5
 */
export function relativeSquaredError(y: ArrayLike<number>, predicted: ArrayLike<number>, outputs: number): number {
  const mean = columnMeans(y, outputs);
  const errors = new Float64Array(outputs);
  const spreads = new Float64Array(outputs);
  for (let i = 0; i < y.length; i++) {
    errors[i % outputs]! += (y[i]! - predicted[i]!) ** 2;
    spreads[i % outputs]! += (y[i]! - mean[i % outputs]!) ** 2;
  }
  const shares = [...errors].map((error, o) => error / spreads[o]!).filter((_, o) => spreads[o]! > 0);
  return shares.reduce((a, b) => a + b, 0) / Math.max(1, shares.length);
}

/**
 * One minus the mean over the classes that occur of the share of their rows that were found, as scikit-learn's
 * `balanced_accuracy_score`. Both of shape (n, classes): `y` one-hot, the greatest of `predicted` is the class.
 * @example balancedError([1, 0, 1, 0, 0, 1], [1, 0, 0, 1, 0, 1], 2) // 0.25
 */
export function balancedError(y: ArrayLike<number>, predicted: ArrayLike<number>, classes: number): number {
  const found = argmax(predicted, classes);
  const hits = new Float64Array(classes);
  const counts = new Float64Array(classes);
  argmax(y, classes).forEach((label, r) => {
    counts[label]! += 1;
    if (found[r] === label) hits[label]! += 1;
  });
  const shares = [...hits].map((hit, c) => hit / counts[c]!).filter((_, c) => counts[c]! > 0);
  return 1 - shares.reduce((a, b) => a + b, 0) / Math.max(1, shares.length);
}
