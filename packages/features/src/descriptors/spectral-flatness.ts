/* How noise-like a power spectrum is, as `librosa.feature.spectral_flatness`. */
import { check, type Pcm, type Unit } from "@swar/units";
import { checkAudio, type SpectralOptions, spectralSettings } from "./frame-options.ts";
import { spectrumTrack } from "./spectrum-track.ts";

/** Options of `frameFlatness`. */
export interface FrameFlatnessOptions {
  /** The least power of a bin, to which lesser ones are raised, in [1e-100, 1e100]; 1e-10 unless given. */
  readonly amin?: number | undefined;
}

/** Options of `spectralFlatness`. */
export interface FlatnessOptions extends SpectralOptions, FrameFlatnessOptions {}

/** Beyond these a product of powers is turned into its logarithm; one factor more cannot leave double precision. */
const LEAST_PRODUCT = 1e-150;
const GREATEST_PRODUCT = 1e150;

/**
 * The geometric mean of the power of a frame's bins over its arithmetic mean, in (0, 1]: near 0 for a tone, 0.56 on
 * average for white noise, 1 in silence. `power` is |X|², shape (1 + nFft / 2,).
 * @see Dubnov (2004), Generalization of spectral flatness measure for non-Gaussian linear processes.
 * @example frameFlatness(Float64Array.of(1, 4)) // 0.8
 */
export function frameFlatness(power: Float64Array, { amin = 1e-10 }: FrameFlatnessOptions = {}): Unit {
  let sum = 0;
  let logarithms = 0;
  // One logarithm for many bins: a tenth of the time.
  let product = 1;
  for (let k = 0; k < power.length; k++) {
    const value = power[k]!;
    const raised = value < amin ? amin : value;
    sum += raised;
    product *= raised;
    if (product < LEAST_PRODUCT || product > GREATEST_PRODUCT) {
      logarithms += Math.log(product);
      product = 1;
    }
  }
  logarithms += Math.log(product);
  // Rounding may lift equal bins above 1.
  return Math.min((Math.exp(logarithms / power.length) * power.length) / sum, 1);
}

/**
 * The spectral flatness of each frame of `pcm`, shape (1 + floor(n / hopLength),), in (0, 1], as
 * `librosa.feature.spectral_flatness`.
 * @throws SwarError `empty-audio` where there are no samples.
 * @throws SwarError `invalid-argument` where an option breaks the rule beside its name, or a sample is not finite.
 * @see McFee et al. (2015), librosa.
 * @example spectralFlatness({ samples: new Float32Array(1024), sampleRate: 22050 }) // [1, 1, 1]
 */
export function spectralFlatness(pcm: Pcm, { amin = 1e-10, ...options }: FlatnessOptions = {}): Float64Array {
  checkAudio("spectralFlatness", pcm);
  check(amin >= 1e-100 && amin <= 1e100, "spectralFlatness", "amin must be in [1e-100, 1e100]", amin);
  const settings = spectralSettings("spectralFlatness", options);
  const least = { amin };
  return spectrumTrack(pcm, settings, (power) => frameFlatness(power, least));
}
