/* How often audio changes its sign, as `librosa.feature.zero_crossing_rate`. */
import type { Pcm, Unit } from "@swar/units";
import { checkAudio, type FrameOptions, frameSettings } from "./frame-options.ts";
import { sampleTrack } from "./sample-track.ts";

/** Samples down to here count as positive: zero, and what rounding makes of it. */
const LEAST_NEGATIVE = -1e-10;

/**
 * The changes of sign from one sample to the next among `length` samples from index `offset` on, over `length`; in
 * [0, 1). Zero counts as positive, and so does what lies less than 1e-10 below it.
 * @see Gouyon et al. (2000), On the use of zero-crossing rate for an application of classification of percussive
 * sounds.
 * @example frameCrossingRate(Float32Array.of(1, -1, 0, 1), 0, 4) // 0.5
 */
export function frameCrossingRate(samples: Float32Array, offset: number, length: number): Unit {
  let crossings = 0;
  let before = Number(samples[offset]! < LEAST_NEGATIVE);
  // Without a branch: signs are hard to guess.
  for (let i = offset + 1; i < offset + length; i++) {
    const negative = Number(samples[i]! < LEAST_NEGATIVE);
    crossings += negative ^ before;
    before = negative;
  }
  return crossings / length;
}

/**
 * The zero crossing rate of each frame of `pcm`, shape (1 + floor(n / hopLength),), in [0, 1), with the first and the
 * last sample held around the audio, so that its ends cross nothing; as `librosa.feature.zero_crossing_rate`.
 * Streaming, it is `frameCrossingRate` of the frames of `sampleFramer` with the padding "edge"; frames of
 * `spectrumFramer`, which lie between zeros, may cross once more at either end of the audio.
 * @throws SwarError `empty-audio` where there are no samples.
 * @throws SwarError `invalid-argument` where an option breaks the rule beside its name, or a sample is not finite.
 * @see McFee et al. (2015), librosa.
 * @example zeroCrossingRate({ samples: Float32Array.of(1, -1), sampleRate: 8000 }, { frameLength: 4 }) // 0.25
 */
export function zeroCrossingRate(pcm: Pcm, options: FrameOptions = {}): Float64Array {
  checkAudio("zeroCrossingRate", pcm);
  const settings = frameSettings("zeroCrossingRate", options);
  const { frameLength } = settings;
  return sampleTrack(pcm, { ...settings, padding: "edge" }, (samples, offset) =>
    frameCrossingRate(samples, offset, frameLength),
  );
}
