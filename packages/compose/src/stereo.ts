import type { Hertz } from "@swar/units";

/** Stereo audio: left and right, shape (n,) each, nominally in [-1, 1], taken `sampleRate` times a second. */
export interface StereoPcm {
  readonly channels: readonly [Float32Array, Float32Array];
  readonly sampleRate: Hertz;
}
