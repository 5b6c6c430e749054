/** Inputs brought to mean 0 and deviation 1 by the statistics of the training rows, as scikit-learn's `StandardScaler`. */
import { matrix, type Matrix } from "@swar/units";
import { columnMeans } from "./table.ts";

/** What is taken off each column and what it is then divided by, both of shape (columns,). */
export interface Scaling {
  readonly mean: Float64Array;
  readonly deviation: Float64Array;
}

/**
 * Mean and deviation (divided by n) of each of `columns` columns of row-major `values`; a constant column is divided by 1.
 * @see scikit-learn 1.9, `StandardScaler`.
 * @example scalingOf([1, 5, 3, 5], 2) // { mean: [2, 5], deviation: [1, 1] }
 */
export function scalingOf(values: ArrayLike<number>, columns: number): Scaling {
  const mean = columnMeans(values, columns);
  const squares = Float64Array.from(values, (value, i) => (value - mean[i % columns]!) ** 2);
  const deviation = columnMeans(squares, columns).map((variance, c) => {
    const least = 10 * Number.EPSILON * Math.max(1, Math.abs(mean[c]!));
    return Math.sqrt(variance) > least ? Math.sqrt(variance) : 1;
  });
  return { mean, deviation };
}

/**
 * `x`, shape (n, columns), scaled column by column; rounded to float32.
 * @example scaledBy({ mean: Float64Array.of(1), deviation: Float64Array.of(2) }, matrix(1, 1, Float32Array.of(5))).data // [2]
 */
export function scaledBy({ mean, deviation }: Scaling, x: Matrix): Matrix {
  const scaled = Float32Array.from(x.data, (value, i) => (value - mean[i % x.cols]!) / deviation[i % x.cols]!);
  return matrix(x.rows, x.cols, scaled);
}
