/*
 * How features change over time, as `librosa.feature.delta` with `mode="interp"`: a polynomial of degree `order` is
 * fitted to `width` frames around each one (Savitzky–Golay), and its derivative of that order taken. That derivative is
 * the same all along the polynomial, so the first and the last frames, which the outermost fits answer for, all have
 * its value.
 */
import { check, type Matrix, matrix } from "@swar/units";

/** Over how many frames change is measured; defaults are librosa's. */
export interface DeltaOptions {
  /** Number of frames, an odd integer of at least 3, of which there must be as many; 9 unless given. */
  readonly width?: number | undefined;
  /** 1 for the slope, 2 for the curvature, and so on, an integer in [1, width - 1]; 1 unless given. */
  readonly order?: number | undefined;
}

/**
 * The derivative over time of each column of `features`, shape (frames, features), in units a frame to the `order`; of
 * the same shape, and the transpose of `librosa.feature.delta`. A frame needs (width - 1) / 2 frames after it.
 * @throws SwarError `invalid-argument` where an option breaks the rule beside its name, or frames are fewer than
 * `width`.
 * @see Savitzky & Golay (1964), Smoothing and differentiation of data by simplified least squares procedures.
 * @example delta(matrix(3, 1, Float32Array.of(1, 2, 5)), { width: 3 }).data // 2, 2, 2
 */
export function delta(features: Matrix, { width = 9, order = 1 }: DeltaOptions = {}): Matrix {
  const { data, rows, cols } = features;
  check(
    Number.isInteger(width) && width >= 3 && width % 2 === 1,
    "delta",
    "width must be an odd integer of at least 3",
    width,
  );
  const fits = Number.isInteger(order) && order >= 1 && order < width;
  check(fits, "delta", `order must be an integer in [1, ${width - 1}]`, order);
  check(rows >= width, "delta", `features must hold at least ${width} frames, or width be smaller`, rows);
  const weights = derivativeWeights(width, order);
  const result = matrix(rows, cols);
  const reach = (width - 1) / 2;
  for (let t = reach; t < rows - reach; t++) {
    for (let c = 0; c < cols; c++) {
      let sum = 0;
      for (let i = 0; i < width; i++) sum += weights[i]! * data[(t - reach + i) * cols + c]!;
      result.data[t * cols + c] = sum;
    }
  }
  for (let t = 0; t < reach; t++) {
    result.data.copyWithin(t * cols, reach * cols, (reach + 1) * cols);
    result.data.copyWithin((rows - 1 - t) * cols, (rows - 1 - reach) * cols, (rows - reach) * cols);
  }
  return result;
}

/**
 * The weights, shape (width,), with which frames make the derivative of order `order` of the polynomial of that degree
 * that fits them best: Gram's polynomial of that degree, over its energy, times the factorial of the degree.
 */
function derivativeWeights(width: number, order: number): Float64Array {
  const reach = (width - 1) / 2;
  const places = Float64Array.from({ length: width }, (_, i) => i - reach);
  let lower = new Float64Array(width);
  let gram = new Float64Array(width).fill(1);
  let energy = width;
  let ratio = 0;
  let factorial = 1;
  for (let degree = 1; degree <= order; degree++) {
    const next = gram.map((value, i) => places[i]! * value - ratio * lower[i]!);
    [lower, gram] = [gram, next];
    const nextEnergy = gram.reduce((sum, value) => sum + value * value, 0);
    ratio = nextEnergy / energy;
    energy = nextEnergy;
    factorial *= degree;
  }
  return gram.map((value) => (value * factorial) / energy);
}
