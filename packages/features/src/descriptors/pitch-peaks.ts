/*
 * The sinusoids of a spectrum: its peaks, between the bins by parabolic interpolation. As `librosa.piptrack` 0.11. See
 * Smith & Serra (1987), PARSHL: an analysis/synthesis program for non-harmonic sounds based on a sinusoidal
 * representation.
 */
import { check, type Hertz } from "@swar/units";
import { checkRate, spectralSettings } from "./frame-options.ts";

/** Which peaks of a spectrum are taken; defaults are librosa's. */
export interface PitchPeakOptions {
  /** Length of a frame in samples, a power of two of at least 4; 2048 unless given. */
  readonly nFft?: number | undefined;
  /** The lowest bin that counts, in [0, fMax); 150 Hz unless given. */
  readonly fMin?: Hertz | undefined;
  /**
   * What all bins that count are below, in (fMin, ∞); half the sample rate is a bound of its own; 4000 Hz unless given.
   */
  readonly fMax?: Hertz | undefined;
  /** The share of the frame's largest bin that a peak must exceed, in [0, 1); 0.1 unless given. */
  readonly threshold?: number | undefined;
  /** Exponent of the magnitude in which peaks are told and measured: 1 or 2; 1 unless given. */
  readonly power?: 1 | 2 | undefined;
}

/** Hands on the frequency in Hz and the height of each peak of the power spectrum `power`, shape (1 + nFft / 2,). */
export type PitchPeaks = (power: Float64Array, onPeak: (frequency: Hertz, height: number) => void) => void;

/**
 * A finder of peaks, from low to high; a call allocates nothing. `sampleRate` is in (0, ∞) Hz, `where` is the caller
 * that errors name.
 * @throws SwarError `invalid-argument` where an option breaks the rule beside its name.
 * @example pitchPeaks("test", 22050, {})(power, (frequency) => frequency > 150)
 */
export function pitchPeaks(where: string, sampleRate: Hertz, options: PitchPeakOptions): PitchPeaks {
  const { nFft = 2048, fMin = 150, fMax = 4000, threshold = 0.1, power: exponent = 1 } = options;
  checkRate(where, sampleRate);
  spectralSettings(where, { nFft });
  check(fMax > 0, where, "fMax must be positive", fMax);
  check(fMin >= 0 && fMin < fMax, where, `fMin must be in [0, ${fMax})`, fMin);
  check(threshold >= 0 && threshold < 1, where, "threshold must be in [0, 1)", threshold);
  check(exponent === 1 || exponent === 2, where, "power must be 1 or 2", exponent);
  const spacing = sampleRate / nFft;
  const first = Math.max(1, Math.ceil(fMin / spacing));
  const end = Math.min(Math.ceil(fMax / spacing), nFft / 2);
  const heights = new Float64Array(end + 1);
  return (power, onPeak) => {
    const most = largest(power);
    const least = threshold * (exponent === 1 ? Math.sqrt(most) : most);
    for (let k = first - 1; k <= end; k++) heights[k] = exponent === 1 ? Math.sqrt(power[k]!) : power[k]!;
    for (let k = first; k < end; k++) {
      const height = heights[k]!;
      const before = heights[k - 1]!;
      const after = heights[k + 1]!;
      if (height <= least || height <= before || height < after) continue;
      const shift = vertex(before, height, after);
      onPeak((k + shift) * spacing, height + 0.25 * (after - before) * shift);
    }
  };
}

/**
 * Where the parabola through three heights is highest, in bins from the middle one; 0 where that is a bin away or more.
 */
function vertex(before: number, height: number, after: number): number {
  const bend = after + before - 2 * height;
  const slope = (after - before) / 2;
  return Math.abs(slope) >= Math.abs(bend) ? 0 : -slope / bend;
}

function largest(values: Float64Array): number {
  let most = 0;
  for (let k = 0; k < values.length; k++) if (values[k]! > most) most = values[k]!;
  return most;
}
