/**
 * How well numbers were predicted, on one axis. Agrees with scikit-learn 1.9 (`metrics`) and scipy 1.17 (`pearsonr`)
 * wherever those are defined; `golden/metrics/make.py` makes the comparison.
 */
import { check } from "@swar/units";

/** The mean errors of a prediction, in the units of the axis, squared for `mse`; both in [0, ∞). */
export interface MeanErrors {
  readonly mse: number;
  readonly mae: number;
}

/** The six measures of one axis. */
export interface AxisMetrics extends MeanErrors {
  /** Root of the mean squared error, in the units of the axis, in [0, ∞). */
  readonly rmse: number;
  /** Share of the variance explained, in (-∞, 1]; 0 is what the mean of `truth` itself would reach. */
  readonly r2: number;
  /** Pearson's correlation, in [-1, 1]. */
  readonly pearson: number;
  /** Lin's concordance correlation, in [-1, 1]: correlation that offset and wrong spread lower. */
  readonly ccc: number;
}

/** The names of the six measures. */
export type AxisMetricName = keyof AxisMetrics;

/**
 * Mean squared and mean absolute error of `predicted` against `truth`, both of shape (n,), n ≥ 1, any finite numbers.
 * @throws SwarError `invalid-argument` where the lengths differ, nothing is given, or a number is not finite.
 * @example meanErrors([0, 1], [0, 0.5]) // { mse: 0.125, mae: 0.25 }
 */
export function meanErrors(truth: ArrayLike<number>, predicted: ArrayLike<number>): MeanErrors {
  const n = truth.length;
  check(n > 0, "meanErrors", "truth must hold at least one number", n);
  check(predicted.length === n, "meanErrors", `predicted must hold ${n} numbers, as truth does`, predicted.length);
  let squares = 0;
  let sizes = 0;
  for (let i = 0; i < n; i++) {
    const error = predicted[i]! - truth[i]!;
    squares += error * error;
    sizes += Math.abs(error);
  }
  check(Number.isFinite(squares), "meanErrors", "truth and predicted must be finite", squares);
  return { mse: squares / n, mae: sizes / n };
}

/**
 * All six measures of `predicted` against `truth`, both of shape (n,), n ≥ 1, any finite numbers; moments are those of
 * the population (divided by n).
 *
 * Never NaN. Where truth or prediction is constant, `pearson` and `ccc` are 0. Where truth is constant, and so for one
 * number alone, `r2` is 1 for a perfect prediction and else 0, as `sklearn.metrics.r2_score` has it.
 * @throws SwarError `invalid-argument` where the lengths differ, nothing is given, or a number is not finite.
 * @see Lin (1989), A concordance correlation coefficient to evaluate reproducibility.
 * @example axisMetrics([0, 0.5, 1], [0.25, 0.5, 0.75]).r2 // 0.75
 */
export function axisMetrics(truth: ArrayLike<number>, predicted: ArrayLike<number>): AxisMetrics {
  const { mse, mae } = meanErrors(truth, predicted);
  const { bias, spreadTrue, spreadPredicted, covariance } = moments(truth, predicted);
  const constant = spreadTrue === 0 || spreadPredicted === 0;
  const pearson = constant ? 0 : covariance / (Math.sqrt(spreadTrue) * Math.sqrt(spreadPredicted));
  return {
    mse,
    mae,
    rmse: Math.sqrt(mse),
    r2: spreadTrue === 0 ? Number(mse === 0) : 1 - mse / spreadTrue,
    pearson: Math.max(-1, Math.min(1, pearson)),
    ccc: constant ? 0 : (2 * covariance) / (spreadTrue + spreadPredicted + bias * bias),
  };
}

interface Moments {
  readonly bias: number;
  readonly spreadTrue: number;
  readonly spreadPredicted: number;
  readonly covariance: number;
}

/** Bias, variances and covariance. Means are taken from the first number, so that a constant has a variance of exactly 0. */
function moments(truth: ArrayLike<number>, predicted: ArrayLike<number>): Moments {
  const n = truth.length;
  const meanTrue = meanFromFirst(truth);
  const meanPredicted = meanFromFirst(predicted);
  let squaresTrue = 0;
  let squaresPredicted = 0;
  let products = 0;
  for (let i = 0; i < n; i++) {
    const t = truth[i]! - meanTrue;
    const p = predicted[i]! - meanPredicted;
    squaresTrue += t * t;
    squaresPredicted += p * p;
    products += t * p;
  }
  return {
    bias: meanPredicted - meanTrue,
    spreadTrue: squaresTrue / n,
    spreadPredicted: squaresPredicted / n,
    covariance: products / n,
  };
}

function meanFromFirst(values: ArrayLike<number>): number {
  const first = values[0]!;
  let sum = 0;
  for (let i = 1; i < values.length; i++) sum += values[i]! - first;
  return first + sum / values.length;
}
