/** The mean of the targets, whatever the input: what a learner must beat. */
import type { Matrix } from "@swar/units";
import { columnMeans, outputsOf } from "./table.ts";

/** The mean of each output, shape (outputs,). */
export interface MeanModel {
  readonly kind: "mean";
  readonly mean: Float64Array;
}

/**
 * The mean of each column of `y`, shape (n, outputs); of one-hot rows, the share of each class.
 * @throws SwarError `invalid-argument` where x and y differ in rows.
 * @example fitMean(matrix(2, 1), Float64Array.of(1, 2)).mean // [1.5]
 */
export function fitMean(x: Matrix, y: Float64Array): MeanModel {
  return { kind: "mean", mean: columnMeans(y, outputsOf(x, y, "fitMean")) };
}

/**
 * The same for each row of `x`: shape (n, outputs).
 * @example predictMean({ kind: "mean", mean: Float64Array.of(1, 2) }, matrix(2, 3)) // [1, 2, 1, 2]
 */
export function predictMean({ mean }: MeanModel, x: Matrix): Float64Array {
  return Float64Array.from({ length: x.rows * mean.length }, (_, i) => mean[i % mean.length]!);
}
