/* How far a magnitude spectrum spreads around its centroid, as `librosa.feature.spectral_bandwidth` with p = 2. */
import type { Hertz, Pcm } from "@swar/units";
import { checkAudio, type SpectralOptions, spectralSettings } from "./frame-options.ts";
import { frameCentroid } from "./spectral-centroid.ts";
import { type SpectrumBins, spectrumBins } from "./spectrum-bins.ts";
import { spectrumTrack } from "./spectrum-track.ts";

/** Options of `frameBandwidth`. */
export interface FrameBandwidthOptions {
  /** The centroid of the frame in Hz, for those who have it already. */
  readonly centroid?: Hertz | undefined;
}

/**
 * The standard deviation of frequency in a frame, weighted by magnitude, in [0, sampleRate / 4]; 0 in silence. `power`
 * is |X|², shape (1 + nFft / 2,), over `bins`.
 * @see Klapuri & Davy (2007), Signal processing methods for music transcription, chapter 5.
 * @example frameBandwidth(Float64Array.of(0, 1, 1), spectrumBins(8000, 4)) // 1000
 */
export function frameBandwidth(
  power: Float64Array,
  bins: SpectrumBins,
  { centroid = frameCentroid(power, bins) }: FrameBandwidthOptions = {},
): Hertz {
  const { frequencies } = bins;
  let sum = 0;
  let moment = 0;
  for (let k = 0; k < frequencies.length; k++) {
    const magnitude = Math.sqrt(power[k]!);
    const distance = frequencies[k]! - centroid;
    sum += magnitude;
    moment += magnitude * distance * distance;
  }
  return sum === 0 ? 0 : Math.sqrt(moment / sum);
}

/**
 * The spectral bandwidth of each frame of `pcm` in Hz, shape (1 + floor(n / hopLength),), as
 * `librosa.feature.spectral_bandwidth`.
 * @throws SwarError `empty-audio` where there are no samples.
 * @throws SwarError `invalid-argument` where an option breaks the rule beside its name, or a sample is not finite.
 * @see McFee et al. (2015), librosa.
 * @example spectralBandwidth({ samples: new Float32Array(1024), sampleRate: 22050 }) // [0, 0, 0]
 */
export function spectralBandwidth(pcm: Pcm, options: SpectralOptions = {}): Float64Array {
  checkAudio("spectralBandwidth", pcm);
  const settings = spectralSettings("spectralBandwidth", options);
  const bins = spectrumBins(pcm.sampleRate, settings.nFft);
  return spectrumTrack(pcm, settings, (power) => frameBandwidth(power, bins));
}
