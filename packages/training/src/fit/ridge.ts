/** Linear regression with a squared penalty on its weights: the baseline that any network must beat. */
import { check } from "@swar/units";
import { solveSymmetric } from "./linear-system.ts";

/** A fitted line: intercept + weights · x. */
export interface Ridge {
  readonly intercept: number;
  readonly weights: readonly number[];
}

/**
 * Minimises Σ (y − intercept − weights · x)² + alpha · |weights|²; the intercept is not penalised.
 * @param x one row an example, all of one length
 * @param y shape (examples,)
 * @param alpha at least 0; above 0 where features outnumber examples
 * @throws SwarError `invalid-argument` where x and y differ in length.
 * @see Hoerl & Kennard (1970); scikit-learn 1.9, `Ridge`.
 * @example fitRidge([[0], [1]], [0, 2], 0.5).weights[0] // 1
 */
export function fitRidge(x: readonly (readonly number[])[], y: readonly number[], alpha: number): Ridge {
  check(x.length === y.length && x.length > 0, "fitRidge", "x and y must have as many rows", [x.length, y.length]);
  const width = x[0]?.length ?? 0;
  const means = Array.from({ length: width }, (_, j) => mean(x.map((row) => row[j] as number)));
  const centred = x.map((row) => row.map((value, j) => value - (means[j] as number)));
  const level = mean(y);
  const normal = Array.from({ length: width }, (_, j) =>
    Array.from({ length: width }, (__, k) => sum(centred, (row) => row[j]! * row[k]!) + (j === k ? alpha : 0)),
  );
  const right = means.map((_, j) => sum(centred, (row, i) => row[j]! * (y[i]! - level)));
  const weights = solveSymmetric(normal, right);
  return { intercept: level - weights.reduce((total, w, j) => total + w * means[j]!, 0), weights };
}

/**
 * What `ridge` says of one example.
 * @example predictRidge({ intercept: 1, weights: [2, 3] }, [1, 1]) // 6
 */
export function predictRidge({ intercept, weights }: Ridge, row: readonly number[]): number {
  return weights.reduce((total, w, j) => total + w * (row[j] as number), intercept);
}

function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}

function sum<T>(rows: readonly T[], term: (row: T, i: number) => number): number {
  let total = 0;
  for (let i = 0; i < rows.length; i++) total += term(rows[i] as T, i);
  return total;
}
