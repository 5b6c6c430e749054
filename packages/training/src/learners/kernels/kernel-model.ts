/** What kernel ridge and support vector regression both end in: a weighted sum of Gaussian bells around training rows. */
import { check, type Matrix, row } from "@swar/units";

/**
 * f(x)ₒ = intercepts[o] + Σᵢ coefficients[i, o] · exp(−gamma · |x − centreᵢ|²).
 * Shapes, row-major: centres (m, features), coefficients (m, outputs), intercepts (outputs,); m may be 0.
 */
export interface KernelModel {
  readonly kind: "kernel";
  readonly features: number;
  readonly outputs: number;
  /** Above 0. */
  readonly gamma: number;
  readonly centres: Float32Array;
  readonly coefficients: Float64Array;
  readonly intercepts: Float64Array;
}

/** The width of the bells: a number above 0, or `scale`, 1 / (features · variance of all of x), as scikit-learn's. */
export type Gamma = number | "scale";

/**
 * The number that `gamma` stands for with `x`.
 * @throws SwarError `invalid-argument` where it is not above 0.
 * @see scikit-learn 1.9, `SVR(gamma="scale")`.
 * @example gammaOf("scale", matrix(2, 2, Float32Array.of(0, 0, 2, 2))) // 0.5
 */
export function gammaOf(gamma: Gamma, x: Matrix): number {
  const width = gamma === "scale" ? 1 / (x.cols * (variance(x.data) || 1 / x.cols)) : gamma;
  check(width > 0 && Number.isFinite(width), "gammaOf", "gamma must be above 0", width);
  return width;
}

function variance(values: Float32Array): number {
  let total = 0;
  for (const value of values) total += value;
  const mean = total / values.length;
  let squares = 0;
  for (const value of values) squares += (value - mean) ** 2;
  return squares / values.length;
}

/**
 * exp(−gamma · |aᵢ − bⱼ|²) of each row of `a`, shape (n, features), and of `b`, shape (m, features): shape (n, m).
 * @example rbfKernel(matrix(1, 1), matrix(1, 1, Float32Array.of(1)), 0)[0] // 1
 */
export function rbfKernel(a: Matrix, b: Matrix, gamma: number): Float64Array {
  const kernel = new Float64Array(a.rows * b.rows);
  for (let i = 0; i < a.rows; i++) {
    const here = row(a, i);
    for (let j = 0; j < b.rows; j++) {
      let distance = 0;
      for (let c = 0, at = j * b.cols; c < b.cols; c++, at++) distance += (here[c]! - b.data[at]!) ** 2;
      kernel[i * b.rows + j] = Math.exp(-gamma * distance);
    }
  }
  return kernel;
}

/** `rbfKernel` of `x` with itself, of which one half is computed: shape (n, n). */
export function rbfGram(x: Matrix, gamma: number): Float64Array {
  const n = x.rows;
  const gram = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let distance = 0;
      for (let c = 0; c < x.cols; c++) distance += (x.data[i * x.cols + c]! - x.data[j * x.cols + c]!) ** 2;
      gram[i * n + j] = gram[j * n + i] = Math.exp(-gamma * distance);
    }
  }
  return gram;
}

/**
 * What `model` says of `x`, shape (n, features): shape (n, outputs).
 * @throws SwarError `invalid-argument` where x has other columns than the training rows had.
 */
export function predictKernel(model: KernelModel, x: Matrix): Float64Array {
  const { features, outputs, gamma, centres, coefficients, intercepts } = model;
  check(x.cols === features, "predictKernel", `x must have ${features} columns`, x.cols);
  const m = centres.length / features;
  const around = { data: centres, rows: m, cols: features };
  const predicted = new Float64Array(x.rows * outputs);
  for (let r = 0; r < x.rows; r++) {
    const bells = rbfKernel({ data: row(x, r), rows: 1, cols: features }, around, gamma);
    for (let o = 0; o < outputs; o++) {
      let total = intercepts[o]!;
      for (let i = 0; i < m; i++) total += bells[i]! * coefficients[i * outputs + o]!;
      predicted[r * outputs + o] = total;
    }
  }
  return predicted;
}
