/*
 * Pitch classes out of mel bands. A band is about a semitone wide or wider, so that each one is spread over the pitch
 * classes near its centre; only peaks count. See Fujishima (1999), Realtime chord recognition of musical sound, for the
 * profile; Gómez (2006), Tonal description of polyphonic audio, for spectral peaks and weights around them.
 */
import type { Decibels, Hertz } from "@swar/units";
import { greater } from "./greater.ts";
import { BANDS, type MelWindow, USUAL_EDGES } from "./mel-window.ts";
import { tracks } from "./statistics.ts";

/** Pitch classes of an octave: 0 is C. */
export const PITCH_CLASSES = 12;

/** Where bands are narrow enough and partials strong enough to tell a pitch class. */
const LOWEST: Hertz = 200;
const HIGHEST: Hertz = 2600;
/** Levels this far below the loudest of the window count nothing, in dB; those between in proportion. */
const RANGE = 60;
/** Semitones; no band is taken to be sharper. */
const SHARPEST = 0.5;
/** Pitch classes that are summed side by side, because each addition waits for the one before it. */
const LANES = 4;
/** In dB: keeps a frame without peaks at zeros. */
const LEAST_SALIENCE = 1e-3;

/** Which pitch classes the bands from `first` on stand for. */
interface PitchMap {
  readonly first: number;
  readonly bands: number;
  /** Shape (12 / LANES, bands, LANES): the weight of each band in each pitch class; those of one band have the sum 1. */
  readonly weights: Float64Array;
}

/** The peaks of one frame that count. */
interface Salience {
  count: number;
  /** Shape (bands,), of which `count` are in use: where each peak stands in a group of weights. */
  readonly places: Int32Array;
  /** Shape (bands,), of which `count` are in use: its height in dB. */
  readonly values: Float64Array;
}

const USUAL = pitchMap(USUAL_EDGES);

/**
 * Share of each pitch class in each frame of `window`: 12 tracks of shape (frames,), in [0, 1]; a frame has the sum 1,
 * or 0 where it holds no peak. `peaks` is `spectralPeaks(window)`, shape (frames, 128).
 * @example pitchClasses(melWindow(matrix(2, 128)), new Float32Array(256)).length // 12
 */
export function pitchClasses({ decibels, frames, edges }: MelWindow, peaks: Float32Array): Float64Array[] {
  const result = tracks(PITCH_CLASSES, frames);
  const { first, bands, weights } = edges === USUAL_EDGES ? USUAL : pitchMap(edges);
  const salience = { count: 0, places: new Int32Array(bands), values: new Float64Array(bands) };
  const floor = loudest(decibels) - RANGE;
  for (let t = 0; t < frames; t++) {
    const total = findSalience(salience, decibels, peaks, t * BANDS + first, floor);
    for (let c = 0; c < PITCH_CLASSES; c += LANES) share(weights, salience, total, result, c, t);
  }
  return result;
}

/** Collects the peaks of the frame whose lowest band is at `start`, less the softer they are; gives their sum. */
function findSalience(
  salience: Salience,
  decibels: Float32Array,
  peaks: Float32Array,
  start: number,
  floor: Decibels,
): number {
  const { places, values } = salience;
  let count = 0;
  let total = LEAST_SALIENCE;
  for (let b = 0; b < values.length; b++) {
    const value = (peaks[start + b]! * greater(decibels[start + b]! - floor, 0)) / RANGE;
    places[count] = b * LANES;
    values[count] = value;
    // Without a branch: which bands peak is hard to guess.
    count += Number(value > 0);
    total += value;
  }
  salience.count = count;
  return total;
}

/** Pitch classes `c` to `c + 3` of one frame, to place `t` of their tracks. */
function share(
  weights: Float64Array,
  { count, places, values }: Salience,
  total: number,
  result: readonly Float64Array[],
  c: number,
  t: number,
): void {
  const group = c * values.length;
  let p = 0;
  let q = 0;
  let r = 0;
  let s = 0;
  for (let i = 0; i < count; i++) {
    const w = group + places[i]!;
    const value = values[i]!;
    p += weights[w]! * value;
    q += weights[w + 1]! * value;
    r += weights[w + 2]! * value;
    s += weights[w + 3]! * value;
  }
  result[c]![t] = p / total;
  result[c + 1]![t] = q / total;
  result[c + 2]![t] = r / total;
  result[c + 3]![t] = s / total;
}

function loudest(decibels: Float32Array): number {
  let most = -Infinity;
  for (let i = 0; i < decibels.length; i++) if (decibels[i]! > most) most = decibels[i]!;
  return most;
}

/** The bands between LOWEST and HIGHEST, each a Gaussian around its centre as wide as the band is. */
function pitchMap(edges: Float64Array): PitchMap {
  const centres = edges.subarray(1, BANDS + 1);
  const first = centres.filter((centre) => centre < LOWEST).length;
  const bands = centres.filter((centre) => centre >= LOWEST && centre <= HIGHEST).length;
  const weights = new Float64Array(PITCH_CLASSES * bands);
  for (let b = 0; b < bands; b++) {
    const [low, centre, high] = edges.subarray(first + b) as unknown as [number, number, number];
    const width = Math.max(3 * Math.log2(high / low), SHARPEST);
    const spread = gaussian(69 + 12 * Math.log2(centre / 440), width);
    for (let c = 0; c < PITCH_CLASSES; c++) {
      const lane = c % LANES;
      weights[(c - lane) * bands + b * LANES + lane] = spread[c]!;
    }
  }
  return { first, bands, weights };
}

/** Weights of sum 1 around `pitch`, a MIDI number, on the circle of pitch classes; `width` in semitones. */
function gaussian(pitch: number, width: number): Float64Array {
  const weights = Float64Array.from({ length: PITCH_CLASSES }, (_, c) => {
    const distance = pitch - c - PITCH_CLASSES * Math.round((pitch - c) / PITCH_CLASSES);
    return Math.exp(-0.5 * (distance / width) ** 2);
  });
  const sum = weights.reduce((total, weight) => total + weight);
  return weights.map((weight) => weight / sum);
}
