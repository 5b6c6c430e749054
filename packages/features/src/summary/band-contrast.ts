/*
 * Contrast: how far the spectrum stands out of itself. Wide in tonal and sparse music, narrow in noise and dense mixes.
 * See Jiang et al. (2002), Music type classification by spectral contrast feature.
 */
import { greater, lesser } from "./greater.ts";
import { BANDS, type MelWindow } from "./mel-window.ts";

/** Number of groups of neighbouring bands. */
const GROUPS = 16;
const GROUP_BANDS = BANDS / GROUPS;
/** Bands on each side that a band is compared with. */
const REACH = 4;
const NEIGHBOURS = 2 * REACH + 1;

/** What `contrastSummary` measures, in its order. */
export const CONTRAST_NAMES: readonly string[] = ["contrast", "peak"].flatMap((what) =>
  Array.from({ length: GROUPS }, (_, g) => `${what} bands ${g * GROUP_BANDS}-${(g + 1) * GROUP_BANDS - 1}`),
);

/**
 * Per group of 8 bands of `window`: the mean over time of loudest minus softest band, then the mean of `peaks`, shape
 * (frames, 128), over time and bands; all in dB, in [0, ∞); shape (32,).
 * @example contrastSummary(melWindow(matrix(2, 128)), new Float32Array(256)).length // 32
 */
export function contrastSummary({ decibels, frames }: MelWindow, peaks: Float32Array): number[] {
  const contrast = new Float64Array(GROUPS);
  const peak = new Float64Array(GROUPS);
  for (let t = 0; t < frames; t++) {
    for (let g = 0; g < GROUPS; g++) {
      const start = t * BANDS + g * GROUP_BANDS;
      let least = decibels[start]!;
      let most = least;
      let sum = peaks[start]!;
      for (let i = start + 1; i < start + GROUP_BANDS; i++) {
        const decibel = decibels[i]!;
        least = lesser(least, decibel);
        most = greater(most, decibel);
        sum += peaks[i]!;
      }
      contrast[g]! += (most - least) / frames;
      peak[g]! += sum / (GROUP_BANDS * frames);
    }
  }
  return [...contrast, ...peak];
}

/**
 * How far each band of `window` rises above the mean of the 9 bands around it, in dB, in [0, ∞), else 0; beyond the
 * lowest and the highest band their levels are taken to go on. Shape (frames, 128).
 * @example spectralPeaks(melWindow(matrix(2, 128)))[0] // 0
 */
export function spectralPeaks({ decibels, frames }: MelWindow): Float32Array {
  const peaks = new Float32Array(decibels.length);
  for (let t = 0; t < frames; t++) {
    const first = t * BANDS;
    const last = first + BANDS - 1;
    let around = REACH * decibels[first]!;
    for (let i = first; i <= first + REACH; i++) around += decibels[i]!;
    for (let i = first; i <= last; i++) {
      peaks[i] = greater(decibels[i]! - around / NEIGHBOURS, 0);
      around += decibels[Math.min(i + REACH + 1, last)]! - decibels[Math.max(i - REACH, first)]!;
    }
  }
  return peaks;
}
