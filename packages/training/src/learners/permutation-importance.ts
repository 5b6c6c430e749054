/** How much worse a predictor becomes where one column is shuffled, as scikit-learn's `permutation_importance`. */
import { check, matrix, type Matrix, random, type Random, shuffled, throwIfCancelled, type Work } from "@swar/units";
import { outputsOf } from "./table.ts";

/** How often columns are shuffled, and from which seed. */
export interface ImportanceOptions {
  /** Shuffles of each column, at least 1; 5 unless given. */
  readonly repeats?: number;
  /** An integer; 0 unless given. */
  readonly seed?: number;
  /** Columns after which features come again, as in the steps of a sequence: those of one feature are shuffled together. */
  readonly period?: number;
}

/** Rise of the mean squared error, mean and standard deviation over shuffles, both of shape (features, outputs), row-major. */
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
 * @example (await permutationImportance((x) => new Float64Array(x.rows), matrix(2, 1), Float64Array.of(1, 2))).mean // [0]
 */
export async function permutationImportance(
  predict: (x: Matrix) => ArrayLike<number> | Promise<ArrayLike<number>>,
  x: Matrix,
  y: Float64Array,
  { repeats = 5, seed = 0, period = x.cols }: ImportanceOptions = {},
  { signal, onProgress }: Work = {},
): Promise<Importance> {
  const outputs = outputsOf(x, y, "permutationImportance");
  check(repeats >= 1, "permutationImportance", "repeats must be at least 1", repeats);
  check(x.cols % period === 0, "permutationImportance", "period must divide the columns of x", period);
  const rng = random(seed);
  const before = squaredErrors(await predict(x), y, outputs);
  const each: { readonly mean: number; readonly deviation: number }[] = [];
  for (let feature = 0; feature < period; feature++) {
    throwIfCancelled(signal, "permutationImportance");
    const rises: Float64Array[] = [];
    for (let n = 0; n < repeats; n++) {
      const after = squaredErrors(await predict(withFeatureShuffled(x, feature, period, rng)), y, outputs);
      rises.push(after.map((error, o) => error - before[o]!));
    }
    for (let o = 0; o < outputs; o++) each.push(moments(rises.map((rise) => rise[o]!)));
    onProgress?.((feature + 1) / period);
  }
  return {
    outputs,
    mean: Float64Array.from(each, ({ mean }) => mean),
    deviation: Float64Array.from(each, ({ deviation }) => deviation),
  };
}

function withFeatureShuffled(x: Matrix, feature: number, period: number, rng: Random): Matrix {
  const order = shuffled([...Array(x.rows).keys()], rng);
  const moved = matrix(x.rows, x.cols, Float32Array.from(x.data));
  order.forEach((from, to) => {
    for (let c = feature; c < x.cols; c += period) moved.data[to * x.cols + c] = x.data[from * x.cols + c]!;
  });
  return moved;
}

/** The mean squared error of each output. */
function squaredErrors(predicted: ArrayLike<number>, y: Float64Array, outputs: number): Float64Array {
  const errors = new Float64Array(outputs);
  for (let i = 0; i < y.length; i++) errors[i % outputs]! += (predicted[i]! - y[i]!) ** 2;
  return errors.map((total) => (total * outputs) / y.length);
}

function moments(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const variance = values.reduce((total, value) => total + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(variance) };
}
