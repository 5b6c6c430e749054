/*
 * What stands out of a spectrum: its log-compressed magnitudes over the median of their neighbourhood in frequency. Tones
 * stand out, noise and the slope of the spectrum do not. The compression log(ε + magnitude) turns to linear below ε, which
 * follows the loudest moment heard: what is far below it counts little, and a change of gain changes nothing.
 * See Fitzgerald (2010), Harmonic/percussive separation using median filtering, for medians across frequency;
 * Müller (2015), Fundamentals of music processing, section 3.1.2.1, for the compression.
 */
import { FIRST_BIN, PITCH_BINS } from "./pitch-bins.ts";
import { remedian, REMEDIAN_STEP, REMEDIAN_WIDTH } from "./remedian.ts";

/** The background is a median about every ninth bin, and between them interpolated linearly. */
const KNOTS = PITCH_BINS / REMEDIAN_STEP + 1;
/** Bins of the spectrum that are read: the first median is centred on the first bin of pitches. */
export const BINS_READ = (KNOTS - 1) * REMEDIAN_STEP + REMEDIAN_WIDTH;

/**
 * Fills `prominence`, shape (PITCH_BINS,), with log((m + ε) / (background + ε)) of the magnitudes m, shape
 * (BINS_READ,), where that is positive, else 0; `floor` is ε, above 0.
 */
export type SpectralProminence = (magnitudes: Float64Array, floor: number, prominence: Float64Array) => void;

/**
 * The prominence of one frame after the other. All scratch memory is taken here: a call allocates nothing.
 * @example spectralProminence()(new Float64Array(BINS_READ), 1e-3, new Float64Array(PITCH_BINS))
 */
export function spectralProminence(): SpectralProminence {
  const knots = new Float64Array(KNOTS);
  const scratch = new Float64Array(KNOTS + 4);
  return (magnitudes, floor, prominence) => {
    remedian(magnitudes, scratch, knots);
    for (let g = 0, i = 0; g < KNOTS - 1; g++) {
      const start = knots[g]! + floor;
      const rise = (knots[g + 1]! - knots[g]!) / REMEDIAN_STEP;
      for (let j = 0; j < REMEDIAN_STEP; j++, i++) {
        const background = start + rise * j;
        const loud = magnitudes[FIRST_BIN + i]! + floor;
        prominence[i] = loud > background ? Math.log(loud / background) : 0;
      }
    }
  };
}
