/* Tonality of a window as a whole, of its pieces of three seconds, and how its pitch classes move. */
import type { Seconds } from "@swar/units";
import type { MelWindow } from "./mel-window.ts";
import { PITCH_CLASSES, pitchClasses } from "./pitch-class.ts";
import { deviation, mean, stepSize } from "./statistics.ts";
import { TONALITY_NAMES, tonality } from "./tonality.ts";

/** About as long as a key needs to be heard. */
const PIECE: Seconds = 3;

/** What `tonalSummary` measures, in its order. */
export const TONAL_NAMES: readonly string[] = [
  ...TONALITY_NAMES,
  "pitch class stepSize",
  "pitch class deviation",
  ...Array.from({ length: PITCH_CLASSES }, (_, c) => `pitch class of rank ${c}`),
  ...TONALITY_NAMES.map((name) => `local ${name}`),
];

/**
 * Tonality of the mean pitch-class profile of `window`; mean step and deviation over time of a pitch class; the mean
 * profile in rising order; the mean tonality of pieces of three seconds, evenly spread from start to end. `peaks` is
 * `spectralPeaks(window)`, shape (frames, 128). Shape (60,).
 * @example tonalSummary(melWindow(matrix(2, 128)), new Float32Array(256)).length // 60
 */
export function tonalSummary(window: MelWindow, peaks: Float32Array): number[] {
  const overTime = pitchClasses(window, peaks);
  const profile = profileOf(overTime, 0, window.frames);
  return [
    ...tonality(profile),
    mean(Float64Array.from(overTime, stepSize)),
    mean(Float64Array.from(overTime, deviation)),
    ...profile.slice().sort(),
    ...localTonality(overTime, Math.max(Math.round(PIECE * window.frameRate), 1)),
  ];
}

/** The mean tonality of as many pieces of `length` frames as it takes to cover the window; all of it where it is shorter. */
function localTonality(overTime: readonly Float64Array[], length: number): Float64Array {
  const frames = overTime[0]!.length;
  const pieces = Math.ceil(frames / length);
  const sum = new Float64Array(TONALITY_NAMES.length);
  for (let p = 0; p < pieces; p++) {
    const start = pieces === 1 ? 0 : Math.floor((p * (frames - length)) / (pieces - 1));
    const measured = tonality(profileOf(overTime, start, start + length));
    for (let i = 0; i < sum.length; i++) sum[i]! += measured[i]! / pieces;
  }
  return sum;
}

/** Mean share of each pitch class from frame `from` up to `to`, shape (12,). */
function profileOf(overTime: readonly Float64Array[], from: number, to: number): Float64Array {
  return Float64Array.from(overTime, (track) => mean(track.subarray(from, to)));
}
