import { deviation, mean, percentiles } from "../summary/statistics.ts";

/** How the values of a track are distributed. */
export interface Moments {
  readonly mean: number;
  /** Population standard deviation. */
  readonly deviation: number;
  /** Third standardised moment; 0 of a constant. */
  readonly skewness: number;
  /** Fourth standardised moment less that of a Gaussian, at most 30; 0 of a constant. */
  readonly kurtosis: number;
  /** The 5th percentile. */
  readonly low: number;
  /** The 95th percentile. */
  readonly high: number;
}

const MOST_KURTOSIS = 30;
/** A deviation this small against the size of the values is rounding. */
const LEAST = 1e-6;

/**
 * The moments and outer percentiles of `track`, shape (n,), as numpy's and scipy's (biased); zeros of an empty one.
 * @example moments(Float64Array.of(1, 3)).deviation // 1
 */
export function moments(track: Float64Array): Moments {
  const middle = mean(track);
  const unit = deviation(track);
  const constant = unit <= LEAST * (Math.abs(middle) + LEAST);
  const [low, high] = track.length === 0 ? [0, 0] : (percentiles(track, [5, 95]) as [number, number]);
  let third = 0;
  let fourth = 0;
  for (let i = 0; i < track.length; i++) {
    const z = constant ? 0 : (track[i]! - middle) / unit;
    third += z * z * z;
    fourth += z * z * z * z;
  }
  const skewness = constant ? 0 : third / track.length;
  const kurtosis = constant ? 0 : Math.min(MOST_KURTOSIS, fourth / track.length - 3);
  return { mean: middle, deviation: unit, skewness, kurtosis, low, high };
}
