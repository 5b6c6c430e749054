/*
 * Onset strength: how much the mel bands get louder from frame to frame, in dB, a frame at a time. As
 * `librosa.onset.onset_strength` 0.11 with its defaults: lag 1, no filter across bands, the mean of all bands.
 */
import { check, type Decibels } from "@swar/units";
import { powerToDecibels } from "../summary/decibels.ts";
import { greater } from "../summary/greater.ts";
import { spectralSettings, type SpectralOptions } from "./frame-options.ts";

/** How mel frames become onset strength. */
export interface OnsetFrameOptions extends SpectralOptions {
  /** Number of mel bands, a positive integer; 128 unless given. */
  readonly nMels?: number | undefined;
  /** Levels below it count as it, finite; -45 dB, 80 dB below the loudest band of most music, unless given. */
  readonly floor?: Decibels | undefined;
}

/**
 * Takes the next frame of mel powers, nMels numbers of `mel` from `from` on; gives its onset strength in dB, at least
 * 0.
 */
export type OnsetFrame = (mel: Float32Array, from: number) => Decibels;

/** The least power told apart, as for librosa's `power_to_db`. */
export const LEAST_POWER = 1e-10;

/**
 * Onset strength of one mel frame after the other, for one audio. That of frame t is the rise from frame t - d - 1 to t
 * - d, where d = floor(nFft / (2 hopLength)), because a centred frame hears half a frame ahead; it is 0 up to frame d.
 * Streams, as the floor is given; librosa's floor is 80 dB below the loudest band of the whole audio. A call allocates
 * nothing.
 * @throws SwarError `invalid-argument` where an option breaks the rule beside its name.
 * @see Böck & Widmer (2013), Maximum filter vibrato suppression for onset detection, for log-mel flux.
 * @example onsetFrame()(new Float32Array(128), 0) // 0
 */
export function onsetFrame(options: OnsetFrameOptions = {}): OnsetFrame {
  const { nMels = 128, floor = -45 } = options;
  const { nFft, hopLength } = spectralSettings("onsetFrame", options);
  check(Number.isInteger(nMels) && nMels > 0, "onsetFrame", "nMels must be a positive integer", nMels);
  check(Number.isFinite(floor), "onsetFrame", "floor must be finite", floor);
  // The present strength and those that are not yet due.
  const strengths = new Float64Array(1 + Math.floor(nFft / (2 * hopLength)));
  const before = new Float64Array(nMels);
  let frame = 0;
  return (mel, from) => {
    const rise = riseFrom(before, mel, from, floor);
    strengths[frame % strengths.length] = frame === 0 ? 0 : rise / nMels;
    frame++;
    return strengths[frame % strengths.length]!;
  };
}

/** How much the levels of `mel` from `from` on are above those `before`, in all; `before` becomes those levels. */
function riseFrom(before: Float64Array, mel: Float32Array, from: number, floor: Decibels): number {
  let sum = 0;
  for (let b = 0; b < before.length; b++) {
    const power = mel[from + b]!;
    const heard = powerToDecibels(power < LEAST_POWER ? LEAST_POWER : power);
    // Not `greater`: its rounding would make rises of a steady floor.
    const level = heard < floor ? floor : heard;
    sum += greater(level - before[b]!, 0);
    before[b] = level;
  }
  return sum;
}
