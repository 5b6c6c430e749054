/*
 * How far music is above or below 440 Hz: the commonest deviation from the tempered scale of its stronger peaks. As
 * `librosa.estimate_tuning` 0.11.
 */
import { check, type Hertz } from "@swar/units";
import { PITCH_CLASSES } from "../summary/pitch-class.ts";
import { percentiles } from "../summary/statistics.ts";
import { LOWEST_A } from "./chroma-weights.ts";
import { type PitchPeakOptions, pitchPeaks } from "./pitch-peaks.ts";

/** Which peaks are taken and how finely they are told apart; defaults are librosa's. */
export interface TuningOptions extends PitchPeakOptions {
  /** Width of a step of the estimate in semitones, in [0.001, 1]; 0.01 unless given. */
  readonly resolution?: number | undefined;
}

/** Hears the power spectra of a signal frame by frame, and gives the tuning of all that it has heard. */
export interface TuningEstimator {
  /** Takes the power spectrum of the next frame, shape (1 + nFft / 2,). */
  readonly hear: (power: Float64Array) => void;
  /** The tuning so far in semitones, in [-0.5, 0.5): the lower end of the commonest step; 0 where no peak was heard. */
  readonly estimate: () => number;
}

/** Peaks that there is room for at first; the room doubles when it is full. */
const ROOM = 4096;

/**
 * An estimator for audio of `sampleRate`, in (0, ∞) Hz. Only peaks at least as high as the median of all count, so that
 * each must be kept until the end: 10 bytes a peak, about half a megabyte for a minute of music.
 * @throws SwarError `invalid-argument` where an option breaks the rule beside its name.
 * @example tuningEstimator(22050).estimate() // 0
 */
export function tuningEstimator(sampleRate: Hertz, options: TuningOptions = {}): TuningEstimator {
  const { resolution = 0.01, ...peakOptions } = options;
  const find = pitchPeaks("tuningEstimator", sampleRate, peakOptions);
  const inRange = resolution >= 0.001 && resolution <= 1;
  check(inRange, "tuningEstimator", "resolution must be in [0.001, 1]", resolution);
  const edges = stepEdges(resolution);
  let heights = new Float64Array(ROOM);
  let steps = new Uint16Array(ROOM);
  let count = 0;
  const keep = (frequency: Hertz, height: number): void => {
    if (count === heights.length) {
      heights = doubled(heights, new Float64Array(2 * count));
      steps = doubled(steps, new Uint16Array(2 * count));
    }
    heights[count] = height;
    steps[count] = stepOf(frequency, edges);
    count++;
  };
  return {
    hear: (power) => find(power, keep),
    estimate: () => (count === 0 ? 0 : edges[commonest(heights.subarray(0, count), steps, edges.length - 1)]!),
  };
}

function doubled<T extends Float64Array | Uint16Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}

/** Where the steps from -0.5 to 0.5 begin and end, as numpy's `linspace` has them. */
function stepEdges(resolution: number): Float64Array {
  const count = Math.ceil(1 / resolution);
  return Float64Array.from({ length: count + 1 }, (_, i) => (i === count ? 0.5 : i * (1 / count) - 0.5));
}

/** The step that the deviation of `frequency` from the nearest semitone lies in. */
function stepOf(frequency: Hertz, edges: Float64Array): number {
  const pitch = PITCH_CLASSES * Math.log2(frequency / LOWEST_A);
  const deviation = pitch - Math.floor(pitch + 0.5);
  const guess = Math.floor((deviation + 0.5) * (edges.length - 1));
  if (deviation < edges[guess]!) return guess - 1;
  return deviation >= edges[guess + 1]! ? guess + 1 : guess;
}

/** The step, of `count`, with the most peaks among those at least as high as the median; the first of equals. */
function commonest(heights: Float64Array, steps: Uint16Array, count: number): number {
  const [median] = percentiles(heights, [50]) as [number];
  const votes = new Uint32Array(count);
  for (let i = 0; i < heights.length; i++) if (heights[i]! >= median) votes[steps[i]!]!++;
  return votes.indexOf(votes.reduce((most, vote) => Math.max(most, vote)));
}
