import type { Hertz } from "@swar/units";
import { checkRate, spectralSettings } from "./frame-options.ts";

/** The bins of a spectrum: a table to be made once for each rate and length of frame. */
export interface SpectrumBins {
  readonly sampleRate: Hertz;
  readonly nFft: number;
  /** Shape (1 + nFft / 2,): the frequency of each bin in Hz, from 0 to sampleRate / 2. */
  readonly frequencies: Float64Array;
}

/**
 * The bins of spectra of frames of `nFft` samples, a power of two of at least 4, taken `sampleRate` times a second, in
 * (0, ∞) Hz; frequencies as `librosa.fft_frequencies`.
 * @throws SwarError `invalid-argument` where the rate or the length breaks its rule.
 * @example spectrumBins(22050, 2048).frequencies[1024] // 11025
 */
export function spectrumBins(sampleRate: Hertz, nFft: number): SpectrumBins {
  checkRate("spectrumBins", sampleRate);
  spectralSettings("spectrumBins", { nFft });
  // In the steps of numpy, whose roundings decide on which side of a band's edge a bin lies.
  const spacing = 1 / (nFft * (1 / sampleRate));
  const frequencies = Float64Array.from({ length: 1 + nFft / 2 }, (_, k) => k * spacing);
  return { sampleRate, nFft, frequencies };
}
