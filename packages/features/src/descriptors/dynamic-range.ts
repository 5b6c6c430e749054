/* How far the level of a piece of music ranges: the measures in use, from the shortest time scale to the longest. */
import type { Decibels } from "@swar/units";
import { deviation, percentiles } from "../summary/statistics.ts";
import type { Loudness } from "./loudness-meter.ts";

/** Measures of dynamics, all in dB or LU, in [0, ∞) but for what is said; 0 in silence. */
export interface DynamicRange {
  /** Sample peak over the root mean square of the whole. 0 for a square wave, 3.01 for a sine. */
  readonly crestFactor: Decibels;
  /** True peak less integrated loudness (PLR), in (-∞, ∞). */
  readonly peakToLoudnessRatio: Decibels;
  /** LRA. */
  readonly loudnessRange: Decibels;
  /** The standard deviation of the level of frames. */
  readonly levelDeviation: Decibels;
  /** From the 10th to the 95th percentile of the level of frames, as the loudness range is of the loudness of 3 s. */
  readonly levelRange: Decibels;
}

/** Frames below this are pauses, in dB to full scale; the absolute gate of BS.1770. */
const GATE: Decibels = -70;

/**
 * The dynamics of audio of which `loudnessMeter` gives `loudness` and `rms` gives `levels`, shape (frames,), the root
 * mean square of each frame, in [0, ∞). Frames below -70 dB do not count.
 * @see Vickers (2010), The loudness war: background, speculation and recommendations, for crest factor and deviation of
 * level; AES TD1008 (2021) for the peak to loudness ratio; EBU Tech 3342 (2023) for the loudness range.
 * @example dynamicRange(loudnessMeter(48000, 1).result(), Float64Array.of(0.1, 1, 1)).levelRange // 16
 */
export function dynamicRange(loudness: Loudness, levels: Float64Array): DynamicRange {
  const heard = levels.map((level) => 20 * Math.log10(level)).filter((level) => level > GATE);
  const [low, high] = heard.length > 0 ? (percentiles(heard, [10, 95]) as [number, number]) : [0, 0];
  return {
    crestFactor: above(loudness.samplePeak, loudness.rms),
    peakToLoudnessRatio: above(loudness.truePeak, loudness.integrated),
    loudnessRange: loudness.loudnessRange,
    levelDeviation: deviation(heard),
    levelRange: high - low,
  };
}

/** `peak` less `level`; 0 where one of them is silence. */
function above(peak: Decibels, level: Decibels): Decibels {
  return Number.isFinite(peak) && Number.isFinite(level) ? peak - level : 0;
}
