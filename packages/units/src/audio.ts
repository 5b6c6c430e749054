import type { Hertz, Seconds } from "./quantities.ts";

/** Mono audio: `samples` of shape (n,), nominally in [-1, 1], taken `sampleRate` times a second. */
export interface Pcm {
  readonly samples: Float32Array;
  readonly sampleRate: Hertz;
}

/**
 * The length of `pcm`: number of samples over sample rate.
 * @example duration({ samples: new Float32Array(11025), sampleRate: 22050 }) // 0.5
 */
export function duration(pcm: Pcm): Seconds {
  return pcm.samples.length / pcm.sampleRate;
}
