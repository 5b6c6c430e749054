/** Linear regression with a squared penalty on its weights: the baseline that any network must beat. */
import { check } from "@swar/units";
import { choleskySolve } from "./cholesky.ts";

/** A fitted line: intercept + weights · x. */
export interface Ridge {
  readonly intercept: number;
  readonly weights: readonly number[];
}

/** Several lines over the same inputs: row-major weights of shape (features, outputs), intercepts (outputs,). */
export interface RidgeLines {
  readonly weights: Float64Array;
  readonly intercepts: Float64Array;
}

/** Row-major inputs of shape (rows, features) and targets of shape (rows, outputs). */
export interface RidgeTable {
  readonly x: ArrayLike<number>;
  readonly features: number;
  readonly y: ArrayLike<number>;
  readonly outputs: number;
}

/**
 * Minimises Σ (y − intercept − weights · x)² + alpha · |weights|²; the intercept is not penalised.
 * @param x one row an example, all of one length
 * @param y shape (examples,)
 * @param alpha at least 0; above 0 where features outnumber examples
 * @throws SwarError `invalid-argument` where x and y differ in length, or alpha is too small for one solution.
 * @see Hoerl & Kennard (1970); scikit-learn 1.9, `Ridge`.
 * @example fitRidge([[0], [1]], [0, 2], 0.5).weights[0] // 1
 */
export function fitRidge(x: readonly (readonly number[])[], y: readonly number[], alpha: number): Ridge {
  check(x.length === y.length && x.length > 0, "fitRidge", "x and y must have as many rows", [x.length, y.length]);
  const features = x[0]?.length ?? 0;
  const { weights, intercepts } = ridgeLines({ x: x.flat(), features, y, outputs: 1 }, alpha);
  return { intercept: intercepts[0]!, weights: [...weights] };
}

/**
 * What `ridge` says of one example.
 * @example predictRidge({ intercept: 1, weights: [2, 3] }, [1, 1]) // 6
 */
export function predictRidge({ intercept, weights }: Ridge, row: readonly number[]): number {
  return weights.reduce((total, w, j) => total + w * (row[j] as number), intercept);
}

/**
 * `fitRidge` for each output of a table at once: the inputs' products are summed and factorised once.
 * @throws SwarError `invalid-argument` where alpha is too small for one solution.
 * @example ridgeLines({ x: [0, 1], features: 1, y: [0, 1, 2, 1], outputs: 2 }, 0.5).weights // [1, 0]
 */
export function ridgeLines({ x, features, y, outputs }: RidgeTable, alpha: number): RidgeLines {
  const [mean, level] = [means(x, features), means(y, outputs)];
  const normal = new Float64Array(features * features);
  const weights = new Float64Array(features * outputs);
  const centred = new Float64Array(features);
  for (let r = 0; r * features < x.length; r++) {
    for (let j = 0; j < features; j++) centred[j] = x[r * features + j]! - mean[j]!;
    for (let j = 0; j < features; j++) {
      for (let k = 0; k <= j; k++) normal[j * features + k]! += centred[j]! * centred[k]!;
      for (let o = 0; o < outputs; o++) weights[j * outputs + o]! += centred[j]! * (y[r * outputs + o]! - level[o]!);
    }
  }
  for (let j = 0; j < features; j++) normal[j * features + j]! += alpha;
  choleskySolve(normal, weights);
  const intercepts = level.map((value, o) => mean.reduce((rest, m, j) => rest - m * weights[j * outputs + o]!, value));
  return { weights, intercepts };
}

function means(values: ArrayLike<number>, columns: number): Float64Array {
  const totals = new Float64Array(columns);
  for (let i = 0; i < values.length; i++) totals[i % columns]! += values[i]!;
  return totals.map((total) => (total * columns) / values.length);
}
