import { check } from "@swar/units";
import { deviation, mean, percentiles } from "../summary/statistics.ts";

/** What a track of values over time is like as a whole, in the unit of its values. */
export interface TrackStatistics {
  readonly mean: number;
  /** The population standard deviation. */
  readonly deviation: number;
  readonly min: number;
  readonly max: number;
  /** The values below which lie 10, 50 and 90 per cent, linearly interpolated. */
  readonly percentile10: number;
  readonly median: number;
  readonly percentile90: number;
}

/**
 * The statistics of `track`, shape (n,) with at least one value, as numpy has them; its order is left as it is.
 * @throws SwarError `invalid-argument` where the track is empty or a value is not finite.
 * @see Hyndman & Fan (1996), Sample quantiles in statistical packages: definition 7, numpy's "linear".
 * @example trackStatistics(Float64Array.of(4, 1, 2, 1)).median // 1.5
 */
export function trackStatistics(track: Float64Array): TrackStatistics {
  check(track.length > 0, "trackStatistics", "track must hold a value", track.length);
  const wrong = track.find((value) => !Number.isFinite(value));
  check(wrong === undefined, "trackStatistics", "values must be finite", wrong);
  const [min, percentile10, median, percentile90, max] = percentiles(track, [0, 10, 50, 90, 100]) as Percentiles;
  return { mean: mean(track), deviation: deviation(track), min, max, percentile10, median, percentile90 };
}

type Percentiles = [number, number, number, number, number];
