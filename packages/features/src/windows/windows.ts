/** From a file's mel frames in decibels to the inputs of a model: windows of pooled frames, and each window's summary. */
import { check, type Decibels, type Matrix, matrix } from "@swar/units";
import { SUMMARY_NAMES, windowSummary } from "../summary/window-summary.ts";
import { channelsOf, stepsOf, type WindowSettings } from "./window-settings.ts";

/** The inputs of a model for `count` windows. */
export interface Windows {
  readonly count: number;
  /** Shape (count, steps, channels). */
  readonly frames: Float32Array;
  /** Shape (count, summary length); absent where the settings ask for none. */
  readonly summary?: Float32Array;
}

const FILE_RANGE_DB = 80;

/** The least and the greatest level of a file, which scale its windows where the settings ask for that. */
export interface LevelRange {
  readonly least: Decibels;
  readonly most: Decibels;
}

/**
 * The windows of `decibels`, shape (frames, nMels), absolute decibels, that begin at `starts`. Audio shorter than a window is
 * repeated until one is full.
 * @param range levels of the whole file, where `decibels` are a part of it
 * @throws SwarError `invalid-argument` where `decibels` has no frames or another number of bands than the settings say.
 * @example windows(matrix(224, 128), DEFAULT_WINDOWS, [0]).count // 1
 */
export function windows(
  decibels: Matrix,
  settings: WindowSettings,
  starts: readonly number[],
  range: LevelRange = levelRange(decibels),
): Windows {
  check(decibels.cols === settings.nMels, "windows", `decibels must have ${settings.nMels} bands`, decibels.cols);
  check(decibels.rows > 0 || starts.length === 0, "windows", "decibels must have frames", decibels.rows);
  const whole = repeated(decibels, starts.length > 0 ? settings.length : 0);
  const scaled = settings.scaling === "file" ? scaledToFile(whole, range) : whole;
  const size = stepsOf(settings) * channelsOf(settings);
  const frames = new Float32Array(starts.length * size);
  starts.forEach((start, i) => pool(scaled, start, settings, frames.subarray(i * size, (i + 1) * size)));
  if (!settings.summary) return { count: starts.length, frames };
  const summary = new Float32Array(starts.length * SUMMARY_NAMES.length);
  starts.forEach((start, i) =>
    summary.set(windowSummary(rows(whole, start, settings.length)), i * SUMMARY_NAMES.length),
  );
  return { count: starts.length, frames, summary };
}

/** Windows of the same settings, one after the other. */
export function joinedWindows(parts: readonly Windows[]): Windows {
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  const frames = joined(parts.map((part) => part.frames));
  const summaries = parts.flatMap((part) => (part.summary ? [part.summary] : []));
  return summaries.length > 0 ? { count, frames, summary: joined(summaries) } : { count, frames };
}

function joined(parts: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((at, part) => (whole.set(part, at), at + part.length), 0);
  return whole;
}

function rows(m: Matrix, from: number, count: number): Matrix {
  return { rows: count, cols: m.cols, data: m.data.subarray(from * m.cols, (from + count) * m.cols) };
}

function repeated(m: Matrix, least: number): Matrix {
  if (m.rows >= least) return m;
  const out = matrix(least, m.cols);
  for (let r = 0; r < least; r += m.rows) {
    const part = m.data.subarray(0, Math.min(m.rows, least - r) * m.cols);
    out.data.set(part, r * m.cols);
  }
  return out;
}

/** The least and the greatest number of `decibels`; of no numbers Infinity and −Infinity. */
export function levelRange({ data }: Matrix): LevelRange {
  let [least, most] = [Infinity, -Infinity];
  for (let i = 0; i < data.length; i++) {
    if (data[i]! < least) least = data[i]!;
    if (data[i]! > most) most = data[i]!;
  }
  return { least, most };
}

function scaledToFile(m: Matrix, { least, most }: LevelRange): Matrix {
  const floor = Math.max(least, most - FILE_RANGE_DB);
  const range = most - floor || 1;
  return matrix(
    m.rows,
    m.cols,
    m.data.map((x) => (Math.max(x, floor) - floor) / range),
  );
}

/** Writes one window, shape (steps, channels): means of folded bands over the frames of a step, then their deviations. */
function pool(
  m: Matrix,
  start: number,
  { bands, pool: frames, deviation, ...rest }: WindowSettings,
  into: Float32Array,
): void {
  const fold = m.cols / bands;
  const channels = deviation ? 2 * bands : bands;
  for (let step = 0; step < Math.floor(rest.length / frames); step++) {
    for (let band = 0; band < bands; band++) {
      let sum = 0;
      let squares = 0;
      for (let f = 0; f < frames; f++) {
        const at = (start + step * frames + f) * m.cols + band * fold;
        let x = 0;
        for (let i = 0; i < fold; i++) x += m.data[at + i] as number;
        x /= fold;
        sum += x;
        squares += x * x;
      }
      const mean = sum / frames;
      into[step * channels + band] = mean;
      if (deviation) into[step * channels + bands + band] = Math.sqrt(Math.max(0, squares / frames - mean * mean));
    }
  }
}
