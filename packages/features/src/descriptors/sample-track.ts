import type { Pcm } from "@swar/units";
import { type OnFrame, sampleFramer, type SampleFramerOptions } from "./sample-framer.ts";
import { frameCount } from "./spectrum-track.ts";

/**
 * What `measure` says of the samples of each frame of `pcm`, shape (1 + floor(n / hopLength),).
 * @throws SwarError `invalid-argument` where a sample is not finite.
 * @example const framing = { frameLength: 4, hopLength: 1, padding: "zeros" } as const; sampleTrack({ samples:
 * Float32Array.of(7), sampleRate: 8000 }, framing, (heard, offset) => heard[offset + 2]!) // [7, 0]
 */
export function sampleTrack(
  { samples }: Pcm,
  options: SampleFramerOptions,
  measure: (...frame: Parameters<OnFrame>) => number,
): Float64Array {
  const track = new Float64Array(frameCount(samples.length, options.hopLength));
  let frame = 0;
  const framer = sampleFramer(options, (heard, offset) => {
    track[frame++] = measure(heard, offset);
  });
  framer.push(samples);
  framer.flush();
  return track;
}
