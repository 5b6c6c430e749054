/*
 * How far the peaks of a magnitude spectrum stand above its valleys, octave by octave, as
 * `librosa.feature.spectral_contrast`. See Jiang et al. (2002), Music type classification by spectral contrast feature.
 */
import { type Decibels, type Matrix, matrix, type Pcm } from "@swar/units";
import { powerToDb } from "../power-to-db.ts";
import { type ContrastBand, type ContrastBandOptions, contrastBands } from "./contrast-bands.ts";
import { checkAudio, type SpectralOptions, spectralSettings } from "./frame-options.ts";
import { spectrumBins } from "./spectrum-bins.ts";
import { eachSpectrum, frameCount } from "./spectrum-track.ts";

/** Options of `contrastDecibels`. */
export interface ContrastRangeOptions {
  /**
   * How far below the highest peak of all frames peaks are cut off, and valleys below the highest valley, in [0, ∞), or
   * null for no cut; 80 unless given.
   */
  readonly topDb?: Decibels | null | undefined;
}

/** Options of `spectralContrast`. */
export interface ContrastOptions extends SpectralOptions, ContrastBandOptions, ContrastRangeOptions {}

/** Peaks and valleys of the bands of some frames, magnitudes of shape (frames, bands). */
export interface ContrastLevels {
  readonly peaks: Matrix;
  readonly valleys: Matrix;
}

/**
 * Room for the peaks and valleys of `frames` frames.
 * @example contrastLevels(3, contrastBands(spectrumBins(22050, 2048))).peaks.cols // 7
 */
export function contrastLevels(frames: number, bands: readonly ContrastBand[]): ContrastLevels {
  return { peaks: matrix(frames, bands.length), valleys: matrix(frames, bands.length) };
}

/**
 * Writes the mean magnitude of the strongest and of the weakest bins of each band of a frame to row `frame` of
 * `levels`. `power` is |X|², shape (1 + nFft / 2,), over the bins that `bands` were made for.
 * @example
 * const bands = contrastBands(spectrumBins(8000, 16), { fMin: 1500, nBands: 1 });
 * const levels = contrastLevels(1, bands);
 * frameContrast(Float64Array.of(9, 4, 1, 1, 4, 9, 0, 16, 1), bands, levels, 0);
 * levels.peaks.data // 3, 4
 */
export function frameContrast(
  power: Float64Array,
  bands: readonly ContrastBand[],
  { peaks, valleys }: ContrastLevels,
  frame: number,
): void {
  for (let b = 0; b < bands.length; b++) {
    const at = frame * bands.length + b;
    peaks.data[at] = meanExtreme(power, bands[b]!, -1);
    valleys.data[at] = meanExtreme(power, bands[b]!, 1);
  }
}

/**
 * Peaks less valleys in dB, shape (frames, bands). With `topDb` null a row depends on its own frame only, so that a
 * stream may ask for one row after the other; otherwise, as in librosa, on the loudest of all frames.
 * @throws SwarError `invalid-argument` where `topDb` is negative.
 * @example
 * const [peaks, valleys] = [matrix(1, 1, Float32Array.of(10)), matrix(1, 1, Float32Array.of(1))];
 * contrastDecibels({ peaks, valleys }).data[0] // 10
 */
export function contrastDecibels(
  { peaks, valleys }: ContrastLevels,
  { topDb = 80 }: ContrastRangeOptions = {},
): Matrix {
  const high = powerToDb(peaks, { topDb });
  const low = powerToDb(valleys, { topDb });
  for (let i = 0; i < high.data.length; i++) high.data[i]! -= low.data[i]!;
  return high;
}

/**
 * The spectral contrast of each frame of `pcm` in dB, shape (1 + floor(n / hopLength), nBands + 1), the transpose of
 * `librosa.feature.spectral_contrast`. As there, ten times the logarithm of a magnitude is taken, so 10 dB is a factor
 * of ten in amplitude, and `topDb` makes every frame wait for the loudest one.
 * @throws SwarError `empty-audio` where there are no samples.
 * @throws SwarError `invalid-argument` where an option breaks the rule beside its name, or a sample is not finite.
 * @see Jiang et al. (2002), Music type classification by spectral contrast feature.
 * @example spectralContrast({ samples: new Float32Array(1024), sampleRate: 22050 }).cols // 7
 */
export function spectralContrast(pcm: Pcm, { topDb = 80, ...options }: ContrastOptions = {}): Matrix {
  checkAudio("spectralContrast", pcm);
  const settings = spectralSettings("spectralContrast", options);
  const bands = contrastBands(spectrumBins(pcm.sampleRate, settings.nFft), options);
  const levels = contrastLevels(frameCount(pcm.samples.length, settings.hopLength), bands);
  eachSpectrum(pcm, settings, (power, frame) => frameContrast(power, bands, levels, frame));
  return contrastDecibels(levels, { topDb });
}

/** The mean magnitude of the weakest bins of a band, or, with `sign` -1, of the strongest. */
function meanExtreme(power: Float64Array, { from, end, extremes }: ContrastBand, sign: 1 | -1): number {
  extremes.fill(Infinity);
  let last = Infinity;
  for (let k = from; k < end; k++) {
    const value = sign * power[k]!;
    if (value < last) last = inserted(extremes, value);
  }
  let sum = 0;
  for (let i = 0; i < extremes.length; i++) sum += Math.sqrt(sign * extremes[i]!);
  return sum / extremes.length;
}

/** Puts `value` in its place among rising `extremes`, whose last one falls out; gives the new last one. */
function inserted(extremes: Float64Array, value: number): number {
  let i = extremes.length - 1;
  for (; i > 0 && extremes[i - 1]! > value; i--) extremes[i] = extremes[i - 1]!;
  extremes[i] = value;
  return extremes[extremes.length - 1]!;
}
