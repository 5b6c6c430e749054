/*
 * A logistic curve through shares: regression for targets in [0, 1] that need not be 0 or 1, with a squared penalty on
 * its weights, by Newton's method. See Papke & Wooldridge (1996), Econometric methods for fractional response variables.
 */
import { solveSymmetric } from "../packages/training/src/fit/linear-system.ts";

/** 1 / (1 + exp(-(intercept + weights · x))). */
export interface LogitFit {
  readonly intercept: number;
  readonly weights: readonly number[];
}

const STEPS = 50;
const SMALL = 1e-10;

/** What `fit` says of one row, in (0, 1). */
export function predictLogit({ intercept, weights }: LogitFit, row: readonly number[]): number {
  return 1 / (1 + Math.exp(-weights.reduce((sum, w, j) => sum + w * row[j]!, intercept)));
}

/**
 * Minimises Σ -(y log p + (1 - y) log(1 - p)) + alpha / 2 · |weights|², the intercept free: scikit-learn's
 * `LogisticRegression(C=1/alpha)` where y is 0 or 1.
 */
export function fitLogit(x: readonly (readonly number[])[], y: readonly number[], alpha: number): LogitFit {
  const rows = x.map((row) => [1, ...row]);
  const width = rows[0]!.length;
  const penalty = (j: number): number => (j === 0 ? 0 : alpha);
  let theta = Array.from({ length: width }, () => 0);
  for (let step = 0; step < STEPS; step++) {
    const [intercept, ...weights] = theta as [number, ...number[]];
    const p = x.map((row) => predictLogit({ intercept, weights }, row));
    const slope = theta.map((w, j) => rows.reduce((sum, row, i) => sum + row[j]! * (y[i]! - p[i]!), -penalty(j) * w));
    const bend = theta.map((_, j) =>
      theta.map((__, k) =>
        rows.reduce((sum, row, i) => sum + row[j]! * row[k]! * p[i]! * (1 - p[i]!), j === k ? penalty(j) : 0),
      ),
    );
    const move = solveSymmetric(bend, slope);
    theta = theta.map((w, j) => w + move[j]!);
    if (Math.max(...move.map(Math.abs)) < SMALL) break;
  }
  const [intercept, ...weights] = theta as [number, ...number[]];
  return { intercept, weights };
}
