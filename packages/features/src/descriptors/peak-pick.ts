import { check } from "@swar/units";

/** What makes a value a peak; counts are integers of at least 0, those after a frame include the frame itself. */
export interface PeakPickOptions {
  /** Frames before and from a frame on among which it must be the largest; `postMax` is at least 1. */
  readonly preMax: number;
  readonly postMax: number;
  /** Frames before and from a frame on whose mean it must exceed; `postAvg` is at least 1. */
  readonly preAvg: number;
  readonly postAvg: number;
  /** By how much it must reach beyond that mean, in [0, ∞). */
  readonly delta: number;
  /** Frames after a peak that are passed over. */
  readonly wait: number;
}

/**
 * The frames of the peaks of `track`, shape (frames,), in rising order, as `librosa.util.peak_pick`.
 * @throws SwarError `invalid-argument` where an option breaks the rule beside its name.
 * @see Böck et al. (2012), Evaluating the online capabilities of onset detection methods.
 * @example
 * const options = { preMax: 1, postMax: 1, preAvg: 1, postAvg: 1, delta: 1, wait: 0 };
 * peakPick(Float64Array.of(0, 0, 5, 0, 0, 5), options) // [2, 5]
 */
export function peakPick(track: Float64Array, options: PeakPickOptions): number[] {
  checkPeakOptions(options);
  const { preMax, postMax, preAvg, postAvg, delta, wait } = options;
  const peaks: number[] = [];
  for (let t = 0; t < track.length; t++) {
    const value = track[t]!;
    if (value < largest(track, t - preMax, t + postMax)) continue;
    if (value < mean(track, t - preAvg, t + postAvg) + delta) continue;
    peaks.push(t);
    t += wait;
  }
  return peaks;
}

function checkPeakOptions({ delta, ...counts }: PeakPickOptions): void {
  for (const [name, value] of Object.entries(counts)) {
    const least = name.startsWith("post") ? 1 : 0;
    const whole = Number.isInteger(value) && value >= least;
    check(whole, "peakPick", `${name} must be an integer of at least ${least}`, value);
  }
  check(delta >= 0, "peakPick", "delta must be at least 0", delta);
}

function largest(track: Float64Array, from: number, to: number): number {
  let most = -Infinity;
  const end = Math.min(to, track.length);
  for (let i = Math.max(from, 0); i < end; i++) if (track[i]! > most) most = track[i]!;
  return most;
}

function mean(track: Float64Array, from: number, to: number): number {
  let sum = 0;
  const begin = Math.max(from, 0);
  const end = Math.min(to, track.length);
  for (let i = begin; i < end; i++) sum += track[i]!;
  return sum / (end - begin);
}
