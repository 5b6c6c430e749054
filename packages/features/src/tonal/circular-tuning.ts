import type { Hertz } from "@swar/units";
import { PITCH_BINS, pitchBinFrequency } from "./pitch-bins.ts";

/** Where semitones are wide enough in bins and partials still strong. */
const LOWEST: Hertz = 200;
const HIGHEST: Hertz = 2000;

/**
 * How far music is above 440 Hz, in semitones, in [-0.5, 0.5]: the circular mean of the deviations of all bins from the
 * tempered scale, weighted by `prominence`, shape (PITCH_BINS,), the sum over frames; 0 where nothing stands out.
 * @see Dressler & Streich (2007), Tuning frequency estimation using circular statistics.
 * @example circularTuning(new Float64Array(PITCH_BINS)) // 0
 */
export function circularTuning(prominence: Float64Array): number {
  let re = 0;
  let im = 0;
  for (let i = 0; i < PITCH_BINS; i++) {
    const frequency = pitchBinFrequency(i);
    if (frequency < LOWEST || frequency > HIGHEST) continue;
    const angle = 2 * Math.PI * 12 * Math.log2(frequency / 440);
    re += prominence[i]! * Math.cos(angle);
    im += prominence[i]! * Math.sin(angle);
  }
  return Math.atan2(im, re) / (2 * Math.PI);
}
