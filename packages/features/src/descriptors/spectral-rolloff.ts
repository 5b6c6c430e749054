/* Below which frequency most of a magnitude spectrum lies, as `librosa.feature.spectral_rolloff`. */
import { check, type Hertz, type Pcm, type Unit } from "@swar/units";
import { checkAudio, type SpectralOptions, spectralSettings } from "./frame-options.ts";
import { type SpectrumBins, spectrumBins } from "./spectrum-bins.ts";
import { spectrumTrack } from "./spectrum-track.ts";

/** Options of `frameRolloff`. */
export interface FrameRolloffOptions {
  /** Share of the magnitude that lies at the roll-off or below it, in (0, 1); 0.85 unless given. */
  readonly rollPercent?: Unit | undefined;
}

/** Options of `spectralRolloff`. */
export interface RolloffOptions extends SpectralOptions, FrameRolloffOptions {}

/**
 * The frequency of the lowest bin with the share `rollPercent`, in (0, 1), of a frame's magnitude in it and below it,
 * in [0, sampleRate / 2]; 0 in silence. `power` is |X|², shape (1 + nFft / 2,), over `bins`.
 * @see Tzanetakis & Cook (2002), Musical genre classification of audio signals.
 * @example frameRolloff(Float64Array.of(1, 1, 1), spectrumBins(8000, 4), { rollPercent: 0.6 }) // 2000
 */
export function frameRolloff(
  power: Float64Array,
  { frequencies }: SpectrumBins,
  { rollPercent = 0.85 }: FrameRolloffOptions = {},
): Hertz {
  let total = 0;
  for (let k = 0; k < frequencies.length; k++) total += Math.sqrt(power[k]!);
  const threshold = rollPercent * total;
  let sum = 0;
  let k = -1;
  do {
    k++;
    sum += Math.sqrt(power[k]!);
  } while (sum < threshold);
  return frequencies[k]!;
}

/**
 * The spectral roll-off of each frame of `pcm` in Hz, shape (1 + floor(n / hopLength),), as
 * `librosa.feature.spectral_rolloff`.
 * @throws SwarError `empty-audio` where there are no samples.
 * @throws SwarError `invalid-argument` where an option breaks the rule beside its name, or a sample is not finite.
 * @see McFee et al. (2015), librosa.
 * @example spectralRolloff({ samples: new Float32Array(1024), sampleRate: 22050 }) // [0, 0, 0]
 */
export function spectralRolloff(pcm: Pcm, { rollPercent = 0.85, ...options }: RolloffOptions = {}): Float64Array {
  checkAudio("spectralRolloff", pcm);
  check(rollPercent > 0 && rollPercent < 1, "spectralRolloff", "rollPercent must be in (0, 1)", rollPercent);
  const settings = spectralSettings("spectralRolloff", options);
  const bins = spectrumBins(pcm.sampleRate, settings.nFft);
  const share = { rollPercent };
  return spectrumTrack(pcm, settings, (power) => frameRolloff(power, bins, share));
}
