/*
 * Timbre: mel-frequency cepstral coefficients 0 to 19, those of `librosa.feature.mfcc` (type-II DCT, orthonormal) of the
 * decibels as they are. See Davis & Mermelstein (1980), Comparison of parametric representations for monosyllabic word
 * recognition.
 */
import { cosineTransform } from "../descriptors/cosine-transform.ts";
import { BANDS, type MelWindow } from "./mel-window.ts";
import { deviation, mean, stepDeviation, tracks } from "./statistics.ts";

/** Number of coefficients. */
const COEFFICIENTS = 20;

const transform = cosineTransform(BANDS, COEFFICIENTS);

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
  const coefficients = new Float64Array(COEFFICIENTS);
  for (let t = 0; t < frames; t++) {
    transform(decibels, t * BANDS, coefficients, 0);
    for (let k = 0; k < COEFFICIENTS; k++) result[k]![t] = coefficients[k]!;
  }
  return result;
}
