/** The tables of golden/learners/make.py, made again by its formulas, and its answers. */
import { readFileSync } from "node:fs";
import type { Matrix } from "@swar/units";

/** A table as the golden names it: the seed of its generator, and its shape. */
export interface Shape {
  readonly seed: number;
  readonly rows: number;
  readonly features: number;
  readonly outputs: number;
  readonly noise: number;
}

/** Inputs of shape (rows, features), targets of shape (rows, outputs). */
export interface Table {
  readonly x: Matrix;
  readonly y: Float64Array;
}

/** The answers in golden/learners/`name`.json. */
export function golden(name: string): unknown {
  const file = new URL(`../../../../golden/learners/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8"));
}

/** Numbers of a linear congruential generator, in float32. */
export function uniform(seed: number): (n: number, low: number, high: number) => Float32Array<ArrayBuffer> {
  let state = seed;
  const next = (): number => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  return (n, low, high) => Float32Array.from({ length: n }, () => low + (high - low) * next());
}

type Curve = (a: number, b: number, c: number, d: number) => number;

const CURVES: readonly Curve[] = [
  (a, b, c, d) => a + b * b - c * d,
  (a, b, c, d) => a * a - b + c / 2 + b * d,
  (a, b, c, d) => d * d * d - a * c + b / 4,
];

/** x uniform in [-1, 1]; each output a curve in the first four columns, and uniform noise. */
export function table({ seed, rows, features, outputs, noise }: Shape): Table {
  const draw = uniform(seed);
  const x = { data: draw(rows * features, -1, 1), rows, cols: features };
  const errors = draw(rows * outputs, -noise, noise);
  const y = Float64Array.from(errors, (error, i) => {
    const [a, b, c, d] = x.data.subarray(Math.floor(i / outputs) * features);
    return CURVES[i % outputs]!(a!, b!, c!, d!) + error;
  });
  return { x, y };
}

/** Four unequal classes by the signs of two noisy curves, `y` one-hot. */
export function classTable(shape: Pick<Shape, "seed" | "rows" | "features">): Table & { readonly labels: number[] } {
  const { x, y } = table({ ...shape, outputs: 2, noise: 0.8 });
  const labels = Array.from({ length: x.rows }, (_, r) => labelOf(y[2 * r]!, y[2 * r + 1]!));
  return { x, labels, y: Float64Array.from(labels.flatMap((label) => [0, 1, 2, 3].map((c) => (c === label ? 1 : 0)))) };
}

function labelOf(first: number, second: number): number {
  if (first > 0.6) return second > 0 ? 0 : 1;
  return second > 0.2 ? 3 : 2;
}

/** The largest distance between two arrays of one length; infinite where the lengths differ. */
export function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return a.length === b.length
    ? Array.from(a, (x, i) => Math.abs(x - b[i]!)).reduce((p, q) => Math.max(p, q), 0)
    : Infinity;
}

/** R² of each output of row-major predictions. */
export function r2(y: ArrayLike<number>, predicted: ArrayLike<number>, outputs: number): number[] {
  return Array.from({ length: outputs }, (_, o) => {
    const own = Array.from({ length: y.length / outputs }, (__, r) => r * outputs + o);
    const mean = own.reduce((total, i) => total + y[i]!, 0) / own.length;
    const error = own.reduce((total, i) => total + (y[i]! - predicted[i]!) ** 2, 0);
    return 1 - error / own.reduce((total, i) => total + (y[i]! - mean) ** 2, 0);
  });
}
