import type { Pcm } from "@swar/units";
import { checkAudio, spectralSettings } from "./frame-options.ts";
import { eachSpectrum } from "./spectrum-track.ts";
import { type TuningOptions, tuningEstimator } from "./tuning-estimator.ts";

/** How the tuning of a whole signal is found; defaults are librosa's. */
export interface EstimateTuningOptions extends TuningOptions {
  /** Samples from the start of a frame to the start of the next, a positive integer; 512 unless given. */
  readonly hopLength?: number | undefined;
}

/**
 * How far `pcm` is above (below, where negative) 440 Hz, in semitones, in [-0.5, 0.5); 0 where it holds no peaks. As
 * `librosa.estimate_tuning`. Audio that arrives in pieces goes through `tuningEstimator`, with the same result, which
 * is known at the end only: it rests on the median of all peaks.
 * @throws SwarError `empty-audio` where there are no samples.
 * @throws SwarError `invalid-argument` where an option breaks the rule beside its name, or a sample is not finite.
 * @see McFee et al. (2015), librosa: audio and music signal analysis in Python.
 * @example estimateTuning({ samples: new Float32Array(22050), sampleRate: 22050 }) // 0
 */
export function estimateTuning(pcm: Pcm, options: EstimateTuningOptions = {}): number {
  checkAudio("estimateTuning", pcm);
  const settings = spectralSettings("estimateTuning", options);
  const { hear, estimate } = tuningEstimator(pcm.sampleRate, options);
  eachSpectrum(pcm, settings, hear);
  return estimate();
}
