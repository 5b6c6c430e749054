/** How much worse a predictor becomes where one column is shuffled, as scikit-learn's `permutation_importance`. */
import { check, matrix, type Matrix, random, type Random, shuffled, throwIfCancelled, type Work } from "@swar/units";
import { outputsOf } from "./table.ts";

/** How often columns are shuffled, and from which seed. */
export interface ImportanceOptions {
  /** Shuffles of each column, at least 1; 5 unless given. */
  readonly repeats?: number;
  /** An integer; 0 unless given. */
  readonly seed?: number;
}

/** Rise of the mean squared error, mean and standard deviation over shuffles, both of shape (features, outputs). */
export interface Importance {
  readonly outputs: number;
  readonly mean: Float64Array;
  readonly deviation: Float64Array;
}

/**
 * The rise of the mean squared error of `predict` on `x`, shape (n, features), and `y`, shape (n, outputs), where a column
 * of `x` is shuffled. On held-out rows it says what the predictor relies on, on training rows what it has learned.
 * @throws SwarError `invalid-argument` where x and y differ in rows or repeats is below 1; `cancelled`.
 * @see Breiman (2001), Random forests; scikit-learn 1.9, `permutation_importance(scoring="neg_mean_squared_error")`.
 * @example permutationImportance((x) => new Float64Array(x.rows), matrix(2, 1), Float64Array.of(1, 2)).mean // [0]
 */
export function permutationImportance(
  predict: (x: Matrix) => Float64Array,
  x: Matrix,
  y: Float64Array,
  { repeats = 5, seed = 0 }: ImportanceOptions = {},
  { signal, onProgress }: Work = {},
): Importance {
  const outputs = outputsOf(x, y, "permutationImportance");
  check(repeats >= 1, "permutationImportance", "repeats must be at least 1", repeats);
  const rng = random(seed);
  const before = squaredErrors(predict(x), y, outputs);
  const each = Array.from({ length: x.cols }, (_, column) => {
    throwIfCancelled(signal, "permutationImportance");
    const rises = Array.from({ length: repeats }, () => {
      const after = squaredErrors(predict(withColumnShuffled(x, column, rng)), y, outputs);
      return after.map((error, o) => error - before[o]!);
    });
    onProgress?.((column + 1) / x.cols);
    return Array.from({ length: outputs }, (__, o) => moments(rises.map((rise) => rise[o]!)));
  }).flat();
  return {
    outputs,
    mean: Float64Array.from(each, ({ mean }) => mean),
    deviation: Float64Array.from(each, ({ deviation }) => deviation),
  };
}

function withColumnShuffled(x: Matrix, column: number, rng: Random): Matrix {
  const order = shuffled([...Array(x.rows).keys()], rng);
  const shuffledOne = matrix(x.rows, x.cols, Float32Array.from(x.data));
  order.forEach((from, to) => (shuffledOne.data[to * x.cols + column] = x.data[from * x.cols + column]!));
  return shuffledOne;
}

/** The mean squared error of each output. */
function squaredErrors(predicted: Float64Array, y: Float64Array, outputs: number): Float64Array {
  const errors = new Float64Array(outputs);
  predicted.forEach((value, i) => (errors[i % outputs]! += (value - y[i]!) ** 2));
  return errors.map((total) => (total * outputs) / y.length);
}

function moments(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const variance = values.reduce((total, value) => total + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(variance) };
}
