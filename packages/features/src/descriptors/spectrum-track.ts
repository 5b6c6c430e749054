import type { Pcm } from "@swar/units";
import type { FrameSettings } from "../frame-cutter.ts";
import { spectrumFramer } from "../spectrum-framer.ts";

/**
 * How many frames `count` samples give, which is at least 1.
 * @example frameCount(22050, 512) // 44
 */
export function frameCount(count: number, hopLength: number): number {
  return 1 + Math.floor(count / hopLength);
}

/**
 * Hands the power spectrum of each frame of `pcm`, shape (1 + nFft / 2,), to `onFrame` with the frame's number.
 * @throws SwarError `invalid-argument` where a sample is not finite.
 * @example eachSpectrum({ samples, sampleRate: 22050 }, { nFft: 2048, hopLength: 512 }, () => {})
 */
export function eachSpectrum(
  { samples }: Pcm,
  settings: FrameSettings,
  onFrame: (power: Float64Array, frame: number) => void,
): void {
  let frame = 0;
  const framer = spectrumFramer(settings, (power) => onFrame(power, frame++));
  framer.push(samples);
  framer.flush();
}

/**
 * What `measure` says of the power spectrum of each frame of `pcm`, shape (1 + floor(n / hopLength),).
 * @throws SwarError `invalid-argument` where a sample is not finite.
 * @example spectrumTrack({ samples, sampleRate: 22050 }, { nFft: 2048, hopLength: 512 }, (power) => power.length)
 */
export function spectrumTrack(
  pcm: Pcm,
  settings: FrameSettings,
  measure: (power: Float64Array) => number,
): Float64Array {
  const track = new Float64Array(frameCount(pcm.samples.length, settings.hopLength));
  eachSpectrum(pcm, settings, (power, frame) => {
    track[frame] = measure(power);
  });
  return track;
}
