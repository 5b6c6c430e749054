/** Ridge regression of a table, one line an output, as scikit-learn's `Ridge`. */
import { check, type Matrix, type Work } from "@swar/units";
import { type RidgeLines, ridgeLines } from "../fit/ridge.ts";
import { outputsOf } from "./table.ts";

/** How strongly weights are held small. */
export interface RidgeOptions {
  /** Penalty of the squared weights, at least 0; 1 unless given. */
  readonly alpha?: number;
}

/** intercepts + weights · x: weights (features, outputs), row-major, intercepts (outputs,). */
export interface RidgeModel extends RidgeLines {
  readonly kind: "ridge";
  readonly features: number;
  readonly outputs: number;
}

/**
 * The lines through `x`, shape (n, features), and `y`, shape (n, outputs), with the least squared error and penalty.
 * @throws SwarError `invalid-argument` where x and y differ in rows, or alpha is too small for one solution.
 * @see Hoerl & Kennard (1970); scikit-learn 1.9, `Ridge`.
 * @example fitRidgeTable(matrix(2, 1, Float32Array.of(0, 1)), Float64Array.of(0, 2), { alpha: 0.5 }).weights // [1]
 */
export function fitRidgeTable(x: Matrix, y: Float64Array, { alpha = 1 }: RidgeOptions = {}, _work?: Work): RidgeModel {
  const outputs = outputsOf(x, y, "fitRidgeTable");
  check(alpha >= 0, "fitRidgeTable", "alpha must be at least 0", alpha);
  const lines = ridgeLines({ x: x.data, features: x.cols, y, outputs }, alpha);
  return { kind: "ridge", features: x.cols, outputs, ...lines };
}

/**
 * What `model` says of `x`, shape (n, features): shape (n, outputs).
 * @throws SwarError `invalid-argument` where x has other columns than the training rows had.
 */
export function predictRidgeTable({ features, outputs, weights, intercepts }: RidgeModel, x: Matrix): Float64Array {
  check(x.cols === features, "predictRidgeTable", `x must have ${features} columns`, x.cols);
  return Float64Array.from({ length: x.rows * outputs }, (_, at) => {
    const [r, o] = [Math.floor(at / outputs), at % outputs];
    let total = intercepts[o]!;
    for (let j = 0; j < features; j++) total += weights[j * outputs + o]! * x.data[r * features + j]!;
    return total;
  });
}
