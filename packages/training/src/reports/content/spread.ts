/** A number that was measured several times. */
import type { Interval } from "../../fit/metrics/bootstrap.ts";

/** The mean of several measurements and how far they lie apart. */
export interface Spread {
  readonly mean: number;
  /** Their sample standard deviation (divided by n − 1); null where there was one measurement only. */
  readonly sd: number | null;
  /** A 95 % interval of the mean, where one was made. */
  readonly interval?: Interval | null | undefined;
}

/**
 * Mean and sample standard deviation of `values`, shape (n,), n ≥ 1.
 * @example spreadOf([0.25, 0.75]) // { mean: 0.5, sd: 0.3535533905932738 }
 */
export function spreadOf(values: readonly number[]): Spread {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  if (values.length < 2) return { mean, sd: null };
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, sd: Math.sqrt(squares / (values.length - 1)) };
}
