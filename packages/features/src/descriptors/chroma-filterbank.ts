import { type Hertz, type Matrix, matrix } from "@swar/units";
import { PITCH_CLASSES } from "../summary/pitch-class.ts";
import { type ChromaBankOptions, chromaWeights } from "./chroma-weights.ts";

/**
 * The weight of each bin in each pitch class from C on, shape (12, 1 + nFft / 2), in [0, 1], as
 * `librosa.filters.chroma`. `sampleRate` is in (0, ∞) Hz.
 * @throws SwarError `invalid-argument` where an option breaks the rule beside its name.
 * @see Ellis (2007), Chroma feature analysis and synthesis.
 * @example chromaFilterbank(22050, { nFft: 512 }).cols // 257
 */
export function chromaFilterbank(sampleRate: Hertz, options: ChromaBankOptions = {}): Matrix {
  const weights = chromaWeights("chromaFilterbank", sampleRate, options);
  const bank = matrix(PITCH_CLASSES, weights.length / PITCH_CLASSES);
  for (let k = 0; k < bank.cols; k++) {
    for (let c = 0; c < PITCH_CLASSES; c++) bank.data[c * bank.cols + k] = weights[k * PITCH_CLASSES + c]!;
  }
  return bank;
}
