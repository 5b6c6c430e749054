/*
 * Timbre: mel-frequency cepstral coefficients 0 to 19, those of `librosa.feature.mfcc` (type-II DCT, orthonormal) of the
 * decibels as they are. See Davis & Mermelstein (1980), Comparison of parametric representations for monosyllabic word
 * recognition.
 */
import { BANDS, type MelWindow } from "./mel-window.ts";
import { deviation, mean, stepDeviation, tracks } from "./statistics.ts";

/** Number of coefficients, a multiple of LANES. */
const COEFFICIENTS = 20;
/** Coefficients that are summed side by side, because each addition waits for the one before it. */
const LANES = 4;
const HALF = BANDS / 2;

/**
 * Shape (COEFFICIENTS / LANES, HALF, LANES): the first half of each cosine; the second mirrors it, with its sign turned
 * where the coefficient is odd.
 */
const COSINES = Float64Array.from({ length: COEFFICIENTS * HALF }, (_, i) => {
  const k = LANES * Math.floor(i / (LANES * HALF)) + (i % LANES);
  const b = Math.floor(i / LANES) % HALF;
  return Math.sqrt((k === 0 ? 1 : 2) / BANDS) * Math.cos((Math.PI * k * (2 * b + 1)) / (2 * BANDS));
});

const STATISTICS = { mean, deviation, stepDeviation };

/** What `mfccSummary` measures, in its order. */
export const MFCC_NAMES: readonly string[] = Object.keys(STATISTICS).flatMap((statistic) =>
  Array.from({ length: COEFFICIENTS }, (_, k) => `mfcc ${k} ${statistic}`),
);

/**
 * Mean, standard deviation and standard deviation of the frame-to-frame steps of each coefficient of `window`, in dB
 * (times the DCT's norm); shape (60,).
 * @example mfccSummary(melWindow(matrix(215, 128))).length // 60
 */
export function mfccSummary(window: MelWindow): number[] {
  const coefficients = mfcc(window);
  return Object.values(STATISTICS).flatMap((statistic) => coefficients.map(statistic));
}

/** Each coefficient over time: 20 tracks of shape (frames,). */
function mfcc({ decibels, frames }: MelWindow): Float64Array[] {
  const result = tracks(COEFFICIENTS, frames);
  const sums = new Float64Array(HALF);
  const gaps = new Float64Array(HALF);
  for (let t = 0; t < frames; t++) {
    fold(decibels, t * BANDS, sums, gaps);
    for (let k = 0; k < COEFFICIENTS; k += LANES) transform(sums, gaps, result, k, t);
  }
  return result;
}

/** Lays the upper half of the row at `start` over the lower: even coefficients need the sums only, odd ones the gaps. */
function fold(decibels: Float32Array, start: number, sums: Float64Array, gaps: Float64Array): void {
  for (let b = 0; b < HALF; b++) {
    const low = decibels[start + b]!;
    const high = decibels[start + BANDS - 1 - b]!;
    sums[b] = low + high;
    gaps[b] = low - high;
  }
}

/** Coefficients `k` to `k + 3` of one frame, to place `t` of their tracks. */
function transform(sums: Float64Array, gaps: Float64Array, result: Float64Array[], k: number, t: number): void {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let w = k * HALF;
  for (let i = 0; i < HALF; i++) {
    const sum = sums[i]!;
    const gap = gaps[i]!;
    a += COSINES[w]! * sum;
    b += COSINES[w + 1]! * gap;
    c += COSINES[w + 2]! * sum;
    d += COSINES[w + 3]! * gap;
    w += LANES;
  }
  result[k]![t] = a;
  result[k + 1]![t] = b;
  result[k + 2]![t] = c;
  result[k + 3]![t] = d;
}
