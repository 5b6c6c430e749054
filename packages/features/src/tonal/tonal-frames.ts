import { PITCH_CLASSES } from "../summary/pitch-class.ts";
import { PEAK_QUANTITIES, type PeakQuantity } from "./peak-heights.ts";
import { CHROMA_COLUMNS, type Register, REGISTERS } from "./registers.ts";

/** Numbers in a row of tonal frames. */
export const TONAL_COLUMNS = CHROMA_COLUMNS + PEAK_QUANTITIES.length;

/** What tonal descriptors are made from: the pitches of a piece, frame by frame. `tonalFramer` makes them. */
export interface TonalFrames {
  /** Number of frames; frame t is centred on second t / TONAL_FRAME_RATE. */
  readonly count: number;
  /** Semitones above 440 Hz. */
  readonly tuning: number;
  /** Shape (count, TONAL_COLUMNS): the chroma of each register from C on, then the peak quantities. */
  readonly data: Float32Array;
}

/** A stretch of frames: from one, up to another and without it. */
export interface FrameRange {
  readonly from: number;
  readonly to: number;
}

/** Keeps the chroma of silence from being divided by zero; a note that stands out clearly has some 5. */
const LEAST_CHROMA = 1e-6;

/**
 * The chroma of one register over `range`: a track of shape (frames,) for each of the 12 pitch classes from C on.
 * @example
 * const silence = { count: 1, tuning: 0, data: new Float32Array(TONAL_COLUMNS) };
 * registerChroma(silence, "bass", { from: 0, to: 1 }).length // 12
 */
export function registerChroma({ data }: TonalFrames, register: Register, { from, to }: FrameRange): Float64Array[] {
  const column = REGISTERS.indexOf(register) * PITCH_CLASSES;
  return Array.from({ length: PITCH_CLASSES }, (_, c) => {
    const track = new Float64Array(to - from);
    for (let t = from; t < to; t++) track[t - from] = data[t * TONAL_COLUMNS + column + c]! + LEAST_CHROMA;
    return track;
  });
}

/** The track of one peak quantity over `range`, shape (frames,). */
export function peakTrack({ data }: TonalFrames, quantity: PeakQuantity, { from, to }: FrameRange): Float64Array {
  const column = CHROMA_COLUMNS + PEAK_QUANTITIES.indexOf(quantity);
  return Float64Array.from({ length: to - from }, (_, t) => data[(from + t) * TONAL_COLUMNS + column]!);
}
