import type { Matrix } from "@swar/units";
import { CONTRAST_NAMES, contrastSummary, spectralPeaks } from "./band-contrast.ts";
import { melWindow, type SummaryOptions } from "./mel-window.ts";
import { MFCC_NAMES, mfccSummary } from "./mfcc.ts";
import { RHYTHM_NAMES, rhythmSummary } from "./rhythm.ts";
import { SHAPE_NAMES, shapeSummary } from "./spectral-shape.ts";
import { TONAL_NAMES, tonalSummary } from "./tonal-summary.ts";

/** The names of the numbers that `windowSummary` gives, in its order. */
export const SUMMARY_NAMES: readonly string[] = [
  ...MFCC_NAMES,
  ...SHAPE_NAMES,
  ...CONTRAST_NAMES,
  ...RHYTHM_NAMES,
  ...TONAL_NAMES,
];

/**
 * Timbre, dynamics, spectral shape, contrast, rhythm and tonality of a window of mel frames as one vector of shape
 * (262,), named by `SUMMARY_NAMES`. `decibels` has the shape (frames, 128) with at least 2 frames (215 are 5 s at the
 * default rate), and holds decibels to an absolute reference: `powerToDb` with ref 1 and topDb null. Finite for finite
 * decibels; NaN passes on, so that a fault upstream shows.
 * @throws SwarError `invalid-argument` where the shape or an option breaks its rule.
 * @example windowSummary(matrix(215, 128)).length // 262
 */
export function windowSummary(decibels: Matrix, options: SummaryOptions = {}): Float32Array {
  const window = melWindow(decibels, options);
  const peaks = spectralPeaks(window);
  return Float32Array.of(
    ...mfccSummary(window),
    ...shapeSummary(window),
    ...contrastSummary(window, peaks),
    ...rhythmSummary(window),
    ...tonalSummary(window, peaks),
  );
}
