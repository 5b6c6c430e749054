/** Tables as the learners take them: `x` of shape (n, features), `y` of shape (n, outputs), both row-major. */
import { check, matrix, type Matrix, row } from "@swar/units";

/**
 * How many outputs `y` has for each row of `x`.
 * @throws SwarError `invalid-argument` where x has no rows or y is not a whole number of columns beside it.
 * @example outputsOf(matrix(3, 2), new Float64Array(6), "fit") // 2
 */
export function outputsOf(x: Matrix, y: Float64Array, where: string): number {
  check(x.rows > 0 && x.cols > 0, where, "x must have at least one row and one column", [x.rows, x.cols]);
  const outputs = y.length / x.rows;
  check(outputs > 0 && Number.isInteger(outputs), where, `y must hold columns of ${x.rows} rows, as x does`, y.length);
  return outputs;
}

/**
 * The rows of `x` that `rows` names, in its order: shape (rows.length, features).
 * @example takeRows(matrix(2, 1, Float32Array.of(5, 6)), [1, 1]).data // [6, 6]
 */
export function takeRows(x: Matrix, rows: ArrayLike<number>): Matrix {
  const taken = matrix(rows.length, x.cols);
  for (let i = 0; i < rows.length; i++) taken.data.set(row(x, rows[i]!), i * x.cols);
  return taken;
}

/**
 * The rows of `y`, of `outputs` columns, that `rows` names: shape (rows.length, outputs).
 * @example takeTargets(Float64Array.of(1, 2, 3, 4), 2, [1]) // [3, 4]
 */
export function takeTargets(y: Float64Array, outputs: number, rows: ArrayLike<number>): Float64Array {
  const taken = new Float64Array(rows.length * outputs);
  for (let i = 0; i < rows.length; i++) {
    taken.set(y.subarray(rows[i]! * outputs, (rows[i]! + 1) * outputs), i * outputs);
  }
  return taken;
}

/**
 * The mean of each of `columns` columns of row-major `values`: shape (columns,).
 * @example columnMeans([1, 2, 3, 6], 2) // [2, 4]
 */
export function columnMeans(values: ArrayLike<number>, columns: number): Float64Array {
  const means = new Float64Array(columns);
  const rows = values.length / columns;
  for (let i = 0; i < values.length; i++) means[i % columns]! += values[i]!;
  return means.map((total) => total / rows);
}

/**
 * For each row of `values`, shape (n, columns), the column of its greatest number, the first of equals: shape (n,).
 * @example argmax([0.2, 0.5, 0.5, 1, 0, 0], 3) // [1, 0]
 */
export function argmax(values: ArrayLike<number>, columns: number): Int32Array {
  return Int32Array.from({ length: values.length / columns }, (_, r) => {
    let best = 0;
    for (let c = 1; c < columns; c++) if (values[r * columns + c]! > values[r * columns + best]!) best = c;
    return best;
  });
}
