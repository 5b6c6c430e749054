/* The centre of gravity of a magnitude spectrum, as `librosa.feature.spectral_centroid`. */
import type { Hertz, Pcm } from "@swar/units";
import { checkAudio, type SpectralOptions, spectralSettings } from "./frame-options.ts";
import { type SpectrumBins, spectrumBins } from "./spectrum-bins.ts";
import { spectrumTrack } from "./spectrum-track.ts";

/**
 * The mean frequency of a frame, weighted by magnitude, in [0, sampleRate / 2]; 0 in silence. `power` is |X|², shape
 * (1 + nFft / 2,), over `bins`.
 * @see Grey & Gordon (1978), Perceptual effects of spectral modifications on musical timbres.
 * @example frameCentroid(Float64Array.of(0, 1, 1), spectrumBins(8000, 4)) // 3000
 */
export function frameCentroid(power: Float64Array, { frequencies }: SpectrumBins): Hertz {
  let sum = 0;
  let moment = 0;
  for (let k = 0; k < frequencies.length; k++) {
    const magnitude = Math.sqrt(power[k]!);
    sum += magnitude;
    moment += magnitude * frequencies[k]!;
  }
  return sum === 0 ? 0 : moment / sum;
}

/**
 * The spectral centroid of each frame of `pcm` in Hz, shape (1 + floor(n / hopLength),), as
 * `librosa.feature.spectral_centroid`.
 * @throws SwarError `empty-audio` where there are no samples.
 * @throws SwarError `invalid-argument` where an option breaks the rule beside its name, or a sample is not finite.
 * @see McFee et al. (2015), librosa.
 * @example spectralCentroid({ samples: new Float32Array(1024), sampleRate: 22050 }) // [0, 0, 0]
 */
export function spectralCentroid(pcm: Pcm, options: SpectralOptions = {}): Float64Array {
  checkAudio("spectralCentroid", pcm);
  const settings = spectralSettings("spectralCentroid", options);
  const bins = spectrumBins(pcm.sampleRate, settings.nFft);
  return spectrumTrack(pcm, settings, (power) => frameCentroid(power, bins));
}
