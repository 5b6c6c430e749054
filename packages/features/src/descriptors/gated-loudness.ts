/*
 * Loudness and loudness range out of the power of successive blocks of 100 ms. See ITU-R BS.1770-4 (2015), annex 1, for
 * gating; EBU Tech 3341 (2023) for the time scales; EBU Tech 3342 (2023) for the range.
 */
import type { Decibels } from "@swar/units";
import { mean } from "../summary/statistics.ts";

/** Blocks of 100 ms in a momentary window, 400 ms, which is also a gating block. */
export const MOMENTARY_BLOCKS = 4;
/** Blocks of 100 ms in a short-term window, 3 s. */
export const SHORT_TERM_BLOCKS = 30;

/** Makes a sine of 997 Hz at full scale in one channel -3.01 LUFS, as its power in dB is. */
const OFFSET: Decibels = -0.691;
/** Windows below this are silence, in LUFS. */
const ABSOLUTE_GATE: Decibels = -70;
/** Windows this far below the loudness of the others do not count, in LU. */
const RELATIVE_GATE: Decibels = -10;
/** The same for the loudness range. */
const RANGE_GATE: Decibels = -20;
/** Percentiles between which loudness ranges. */
const RANGE_PERCENTS = { low: 10, high: 95 };
/** Silence in blocks of 100 ms by which a file must be followed before its range is read: half a window. */
const RANGE_TAIL = 15;

/**
 * The loudness in LUFS of K-weighted `power`, summed over weighted channels, in [0, ∞); -Infinity in silence.
 * @example powerToLoudness(1) // -0.691
 */
export function powerToLoudness(power: number): Decibels {
  return OFFSET + 10 * Math.log10(power);
}

/**
 * The loudness in LUFS of each window of `length` of the `blocks`, one block apart, shape (max(0, n - length + 1),);
 * -Infinity in silence.
 * @example windowLoudness(Float64Array.of(1, 1, 4), 2)[0] // -0.691
 */
export function windowLoudness(blocks: Float64Array, length: number): Float64Array {
  return windowPowers(blocks, length).map(powerToLoudness);
}

/**
 * The integrated loudness in LUFS of `blocks`, powers of shape (n,): that of all windows of 400 ms above -70 LUFS and
 * no more than 10 LU below the loudness of those; -Infinity where there is none.
 * @see ITU-R BS.1770-4 (2015), annex 1, equations 5 to 7.
 * @example integratedLoudness(new Float64Array(9).fill(0.01)) // -20.691
 */
export function integratedLoudness(blocks: Float64Array): Decibels {
  const powers = gated(windowPowers(blocks, MOMENTARY_BLOCKS), RELATIVE_GATE);
  return powerToLoudness(mean(powers));
}

/**
 * The loudness range in LU of `blocks`, powers of shape (n,): from the 10th to the 95th percentile of short-term
 * loudness, of windows above -70 LUFS and no more than 20 LU below the loudness of those; 0 where there is none. A file
 * is taken to be followed by 1.5 s of silence, as Tech 3342 asks for; in less than 17 s that shows in the range.
 * @see EBU Tech 3342 (2023), section 3 and, for the silence after the audio, section 5.
 * @example loudnessRange(new Float64Array(300).fill(0.01)) // 0
 */
export function loudnessRange(blocks: Float64Array): Decibels {
  if (blocks.length < SHORT_TERM_BLOCKS) return 0;
  const followed = new Float64Array(blocks.length + RANGE_TAIL);
  followed.set(blocks);
  const sorted = gated(windowPowers(followed, SHORT_TERM_BLOCKS), RANGE_GATE).sort();
  if (sorted.length === 0) return 0;
  const at = (percent: number): number => sorted[Math.round(((sorted.length - 1) * percent) / 100)]!;
  return powerToLoudness(at(RANGE_PERCENTS.high)) - powerToLoudness(at(RANGE_PERCENTS.low));
}

/** The mean power of each window of `length` of the blocks, one block apart. */
function windowPowers(blocks: Float64Array, length: number): Float64Array {
  const count = Math.max(0, blocks.length - length + 1);
  return Float64Array.from({ length: count }, (_, i) => mean(blocks.subarray(i, i + length)));
}

/** The powers above the absolute gate, and above their own loudness plus `relative`. */
function gated(powers: Float64Array, relative: Decibels): Float64Array {
  const heard = powers.filter((power) => powerToLoudness(power) > ABSOLUTE_GATE);
  const gate = powerToLoudness(mean(heard)) + relative;
  return heard.filter((power) => powerToLoudness(power) > gate);
}
