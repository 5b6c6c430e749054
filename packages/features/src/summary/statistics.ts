/*
 * Statistics of a track, the values of one quantity over time, shape (n,); those of numpy 2. All of them are 0 where
 * the track is too short to have any.
 */

/**
 * The mean of `track`.
 * @example mean(Float64Array.of(1, 2, 6)) // 3
 */
export function mean(track: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < track.length; i++) sum += track[i]!;
  return track.length === 0 ? 0 : sum / track.length;
}

/**
 * The population standard deviation of `track`.
 * @example deviation(Float64Array.of(1, 3)) // 1
 */
export function deviation(track: Float64Array): number {
  const middle = mean(track);
  let sum = 0;
  for (let i = 0; i < track.length; i++) sum += (track[i]! - middle) ** 2;
  return track.length === 0 ? 0 : Math.sqrt(sum / track.length);
}

/**
 * The population standard deviation of the steps from each value of `track` to the next.
 * @example stepDeviation(Float64Array.of(1, 2, 5)) // 1
 */
export function stepDeviation(track: Float64Array): number {
  const steps = track.length - 1;
  if (steps < 1) return 0;
  const middle = (track[steps]! - track[0]!) / steps;
  let sum = 0;
  for (let i = 0; i < steps; i++) sum += (track[i + 1]! - track[i]! - middle) ** 2;
  return Math.sqrt(sum / steps);
}

/**
 * The mean size of the steps from each value of `track` to the next.
 * @example stepSize(Float64Array.of(1, 2, 0)) // 1.5
 */
export function stepSize(track: Float64Array): number {
  const steps = track.length - 1;
  let sum = 0;
  for (let i = 0; i < steps; i++) sum += Math.abs(track[i + 1]! - track[i]!);
  return steps < 1 ? 0 : sum / steps;
}

/**
 * The values below which lie `percents` of `track`, each in [0, 100]; between two values, linearly interpolated. The
 * track holds at least one value.
 * @see Hyndman & Fan (1996), Sample quantiles in statistical packages: definition 7, numpy's "linear".
 * @example percentiles(Float64Array.of(4, 1, 2), [50, 75]) // [2, 3]
 */
export function percentiles(track: Float64Array, percents: readonly number[]): number[] {
  const sorted = track.slice().sort();
  return percents.map((percent) => {
    const place = (percent / 100) * (sorted.length - 1);
    const below = Math.floor(place);
    const low = sorted[below]!;
    const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
    return low + (high - low) * (place - below);
  });
}

/** `count` tracks of `length` zeros each. */
export function tracks(count: number, length: number): Float64Array[] {
  return Array.from({ length: count }, () => new Float64Array(length));
}
