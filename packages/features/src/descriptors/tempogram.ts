import { check, type Matrix, matrix, type Pcm } from "@swar/units";
import { checkEnvelope } from "./envelope.ts";
import { eachAutocorrelation } from "./envelope-frames.ts";
import { type OnsetOptions, onsetStrength } from "./onset-strength.ts";

/** How far a tempogram looks. */
export interface TempogramOptions {
  /** Frames in a stretch of the envelope, and lags: an integer of at least 2; 384 (8.9 s) unless given. */
  readonly winLength?: number | undefined;
}

/**
 * The local autocorrelation of the onset strength of `pcm`, shape (1 + floor(n / hopLength), winLength), in [-1, 1] and
 * 1 at lag 0; zeros where nothing begins. The transpose of `librosa.feature.tempogram`. Does not stream, as
 * `onsetStrength`.
 * @throws SwarError `empty-audio` where there are no samples.
 * @throws SwarError `invalid-argument` where an option breaks the rule beside its name, or a sample is not finite.
 * @see Grosche et al. (2010), Cyclic tempogram: a mid-level tempo representation for music signals.
 * @example tempogram({ samples: new Float32Array(22050), sampleRate: 22050 }).cols // 384
 */
export function tempogram(pcm: Pcm, options: TempogramOptions & OnsetOptions = {}): Matrix {
  return tempogramOfEnvelope(onsetStrength(pcm, options), options);
}

/**
 * The tempogram of an onset envelope, shape (frames,), with at least one frame; shape (frames, winLength), row t
 * centred on frame t. A row needs half a window of what comes after it.
 * @throws SwarError `invalid-argument` where the envelope is empty or not finite, or an option breaks its rule.
 * @see Grosche et al. (2010), Cyclic tempogram: a mid-level tempo representation for music signals.
 * @example tempogramOfEnvelope(Float64Array.of(0, 1, 0, 0), { winLength: 2 }).data // [0, 0, 1, 0, 0, 0, 0, 0]
 */
export function tempogramOfEnvelope(envelope: Float64Array, { winLength = 384 }: TempogramOptions = {}): Matrix {
  checkEnvelope("tempogram", envelope);
  const enough = Number.isInteger(winLength) && winLength >= 2;
  check(enough, "tempogram", "winLength must be an integer of at least 2", winLength);
  const result = matrix(envelope.length, winLength);
  eachAutocorrelation(envelope, winLength, (lags, t) => result.data.set(lags, t * winLength));
  return result;
}
