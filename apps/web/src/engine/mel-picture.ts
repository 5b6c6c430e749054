import type { Decibels, Matrix, Seconds } from "@swar/units";
import { thinnedRows, type ThinnedRows } from "./thinned-rows.ts";

/** A mel-spectrogram, thinned for drawing. */
export interface MelPicture {
  /** Shape (columns, bands), lowest band first: 0 for `range[0]` and below, 255 for `range[1]` and above, linear between. */
  readonly levels: Uint8Array;
  readonly columns: number;
  readonly bands: number;
  readonly secondsPerColumn: Seconds;
  readonly range: readonly [low: Decibels, high: Decibels];
}

/** Of power, against a full scale of 1: what is below is silence on any screen, and music at full level reaches the top. */
const RANGE = [-50, 30] as const satisfies MelPicture["range"];

/** Draws a mel-spectrogram while it comes. */
export interface MelPainter {
  /** Takes frames of absolute decibels, shape (frames, bands). */
  readonly push: (decibels: Matrix) => void;
  /** @param frame the time from one mel frame to the next */
  readonly finish: (frame: Seconds) => MelPicture;
}

/**
 * The mel-spectrogram of a file of any length: at most `most` columns, each the mean of its frames in decibels.
 * @param most an even number
 */
export function melPicture(most = 1600): MelPainter {
  let rows: ThinnedRows | undefined;
  let bands = 0;
  return {
    push: ({ data, rows: frames, cols }) => {
      bands = cols;
      rows ??= thinnedRows({ width: cols, most, merge: (into, at, from, start) => add(into, at, from, start, cols) });
      for (let frame = 0; frame < frames; frame++) rows.push(data, frame * cols);
    },
    finish: (frame) => {
      const { data, columns, rowsPerColumn, rows: frames } = rows?.finish() ?? NOTHING;
      const inLast = frames - (columns - 1) * rowsPerColumn;
      const levels = Uint8Array.from(data, (sum, i) =>
        level(sum / (i >= (columns - 1) * bands ? inLast : rowsPerColumn)),
      );
      return { levels, columns, bands, secondsPerColumn: rowsPerColumn * frame, range: RANGE };
    },
  };
}

const NOTHING = { data: new Float32Array(), columns: 0, rowsPerColumn: 1, rows: 0 };

function add(into: Float32Array, at: number, from: ArrayLike<number>, start: number, width: number): void {
  for (let i = 0; i < width; i++) into[at + i]! += from[start + i] as number;
}

function level(decibels: Decibels): number {
  const [low, high] = RANGE;
  return Math.round(255 * Math.min(1, Math.max(0, (decibels - low) / (high - low))));
}
