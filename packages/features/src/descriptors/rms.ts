/* The level of audio over time, as `librosa.feature.rms`. */
import type { Pcm } from "@swar/units";
import { checkAudio, type FrameOptions, frameSettings } from "./frame-options.ts";
import { sampleTrack } from "./sample-track.ts";

/**
 * The root of the mean square of `length` samples from index `offset` on, in [0, ∞).
 * @example frameRms(Float32Array.of(0, 3, -4, 0), 0, 4) // 2.5
 */
export function frameRms(samples: Float32Array, offset: number, length: number): number {
  let energy = 0;
  for (let i = offset; i < offset + length; i++) energy += samples[i]! * samples[i]!;
  return Math.sqrt(energy / length);
}

/**
 * The root mean square of each frame of `pcm`, shape (1 + floor(n / hopLength),), in the unit of the samples, with
 * zeros around the audio; as `librosa.feature.rms`. Streaming, it is `frameRms` of the frames of `sampleFramer`, padded
 * with zeros, or of `spectrumFramer`.
 * @throws SwarError `empty-audio` where there are no samples.
 * @throws SwarError `invalid-argument` where an option breaks the rule beside its name, or a sample is not finite.
 * @see McFee et al. (2015), librosa.
 * @example rms({ samples: new Float32Array(4096).fill(0.5), sampleRate: 22050 })[4] // 0.5
 */
export function rms(pcm: Pcm, options: FrameOptions = {}): Float64Array {
  checkAudio("rms", pcm);
  const settings = frameSettings("rms", options);
  const { frameLength } = settings;
  return sampleTrack(pcm, { ...settings, padding: "zeros" }, (samples, offset) =>
    frameRms(samples, offset, frameLength),
  );
}
