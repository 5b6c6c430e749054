import { PITCH_BINS, pitchBinFrequency } from "./pitch-bins.ts";

/** The quantities of a frame beside its chroma, in the order of their columns. */
export const PEAK_QUANTITIES = ["prominence", "peaks", "height", "spread"] as const;

/** One of them: mean prominence of all bins, log(1 + number of strong peaks), their mean height and its deviation in octaves. */
export type PeakQuantity = (typeof PEAK_QUANTITIES)[number];

/** A peak that stands out at least this much (e^0.5 over its surroundings) is counted. */
const STRONG = 0.5;
const LEAST = 1e-9;
/** Octaves above 440 Hz of each bin. */
const OCTAVES = Float64Array.from({ length: PITCH_BINS }, (_, i) => Math.log2(pitchBinFrequency(i) / 440));

/**
 * Writes the four quantities of `prominence`, shape (PITCH_BINS,), to `out` from `at` on: how much stands out, how many
 * peaks there are, and how high and how far apart they lie, weighted by how much they stand out; 0 without peaks.
 * @example peakHeights(new Float64Array(PITCH_BINS), row, 0) // writes zeros
 */
export function peakHeights(prominence: Float64Array, out: Float32Array, at: number): void {
  let total = prominence[0]! + prominence[PITCH_BINS - 1]!;
  let strong = 0;
  let weight = 0;
  let first = 0;
  let second = 0;
  for (let i = 1; i < PITCH_BINS - 1; i++) {
    const here = prominence[i]!;
    total += here;
    if (here === 0 || here < prominence[i - 1]! || here <= prominence[i + 1]!) continue;
    const octave = OCTAVES[i]!;
    if (here > STRONG) strong++;
    weight += here;
    first += here * octave;
    second += here * octave * octave;
  }
  const mean = first / (weight + LEAST);
  out[at] = total / PITCH_BINS;
  out[at + 1] = Math.log1p(strong);
  out[at + 2] = mean;
  out[at + 3] = Math.sqrt(Math.max(0, second / (weight + LEAST) - mean * mean));
}
