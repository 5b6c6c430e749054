/*
 * Mel-frequency cepstral coefficients, as `librosa.feature.mfcc` (type-II DCT, orthonormal). The coefficients of one
 * frame are `cosineTransform(nMels, nMfcc)` of its decibels, so a stream that leaves out the cut `topDb` has them at
 * once.
 */
import { check, type Decibels, type Matrix, matrix, type Pcm } from "@swar/units";
import type { MelFramerOptions } from "../mel-stream.ts";
import { melSpectrogram } from "../mel-spectrogram.ts";
import { powerToDb } from "../power-to-db.ts";
import { cosineTransform } from "./cosine-transform.ts";

/** Options of `mfccOfDecibels`. */
export interface CepstrumOptions {
  /** Number of coefficients, an integer in [1, nMels]; 20 unless given. */
  readonly nMfcc?: number | undefined;
}

/** Options of `mfcc`: those of the mel spectrogram, and what is made of it. */
export interface MfccOptions extends MelFramerOptions, CepstrumOptions {
  /** How far below the loudest band of all frames to cut off, in [0, ∞), or null for no cut; 80 unless given. */
  readonly topDb?: Decibels | null | undefined;
}

/**
 * Coefficients 0 to nMfcc - 1 of each row of `decibels`, shape (frames, nMels), as a matrix of shape (frames, nMfcc),
 * in dB times the norm of the DCT.
 * @throws SwarError `invalid-argument` where `nMfcc` breaks its rule.
 * @see Davis & Mermelstein (1980), Comparison of parametric representations for monosyllabic word recognition.
 * @example mfccOfDecibels(matrix(1, 4, Float32Array.of(1, 2, 3, 4)), { nMfcc: 1 }).data[0] // 5
 */
export function mfccOfDecibels({ data, rows, cols }: Matrix, { nMfcc = 20 }: CepstrumOptions = {}): Matrix {
  const fits = Number.isInteger(nMfcc) && nMfcc > 0 && nMfcc <= cols;
  check(fits, "mfcc", `nMfcc must be an integer in [1, ${cols}]`, nMfcc);
  const transform = cosineTransform(cols, nMfcc);
  const coefficients = matrix(rows, nMfcc);
  for (let t = 0; t < rows; t++) transform(data, t * cols, coefficients.data, t * nMfcc);
  return coefficients;
}

/**
 * The mel-frequency cepstral coefficients of each frame of `pcm`, shape (1 + floor(n / hopLength), nMfcc), the
 * transpose of `librosa.feature.mfcc`. As there, decibels are cut off `topDb` below the loudest band of all frames, so
 * that every frame waits for the last one.
 * @throws SwarError `empty-audio` where there are no samples.
 * @throws SwarError `invalid-argument` where an option breaks the rule beside its name, or a sample is not finite.
 * @see Davis & Mermelstein (1980), Comparison of parametric representations for monosyllabic word recognition.
 * @example mfcc({ samples: new Float32Array(1024), sampleRate: 22050 }).cols // 20
 */
export function mfcc(pcm: Pcm, { nMfcc = 20, topDb = 80, ...options }: MfccOptions = {}): Matrix {
  return mfccOfDecibels(powerToDb(melSpectrogram(pcm, options), { topDb }), { nMfcc });
}
