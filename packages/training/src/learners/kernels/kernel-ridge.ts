/** Kernel ridge regression with Gaussian bells, as scikit-learn's `KernelRidge(kernel="rbf")` of centred targets. */
import { check, type Matrix, type Work } from "@swar/units";
import { choleskySolve } from "../../fit/cholesky.ts";
import { columnMeans, outputsOf } from "../table.ts";
import { type Gamma, gammaOf, type KernelModel, rbfGram } from "./kernel-model.ts";

/** How wide the bells are and how strongly they are held small. */
export interface KernelRidgeOptions {
  /** Penalty, above 0; 1 unless given. */
  readonly alpha?: number;
  /** Above 0, or `scale`, which it is unless given. */
  readonly gamma?: Gamma;
}

/**
 * The bells around every row of `x`, shape (n, features), that come nearest to `y`, shape (n, outputs): time grows with
 * n³ and memory with n² (72 MB for 3,000 rows).
 * @throws SwarError `invalid-argument` where x and y differ in rows or an option is out of range; `cancelled`.
 * @see Saunders, Gammerman & Vovk (1998); Murphy (2012), 14.4.3; scikit-learn 1.9, `KernelRidge`.
 * @example fitKernelRidge(matrix(2, 1, Float32Array.of(0, 99)), Float64Array.of(1, 3), { alpha: 1, gamma: 1 }).coefficients // [-0.5, 0.5]
 */
export function fitKernelRidge(
  x: Matrix,
  y: Float64Array,
  { alpha = 1, gamma = "scale" }: KernelRidgeOptions = {},
  work?: Work,
): KernelModel {
  const outputs = outputsOf(x, y, "fitKernelRidge");
  check(alpha > 0, "fitKernelRidge", "alpha must be above 0", alpha);
  const width = gammaOf(gamma, x);
  const intercepts = columnMeans(y, outputs);
  const gram = rbfGram(x, width);
  for (let i = 0; i < x.rows; i++) gram[i * x.rows + i]! += alpha;
  const coefficients = choleskySolve(
    gram,
    y.map((value, i) => value - intercepts[i % outputs]!),
    work,
  );
  const shape = { features: x.cols, outputs, gamma: width };
  return { kind: "kernel", ...shape, centres: x.data.slice(), coefficients, intercepts };
}
