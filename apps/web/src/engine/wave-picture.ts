import type { Hertz, Seconds } from "@swar/units";
import { thinnedRows } from "./thinned-rows.ts";

/** A waveform, thinned for drawing; arrays of shape (columns,). */
export interface WavePicture {
  readonly least: Float32Array;
  readonly most: Float32Array;
  /** Root mean square. */
  readonly rms: Float32Array;
  readonly columns: number;
  readonly secondsPerColumn: Seconds;
}

/** Draws a waveform while it comes. */
export interface WavePainter {
  /** Takes samples of mono audio, nominally in [-1, 1]. */
  readonly push: (samples: Float32Array) => void;
  readonly finish: (sampleRate: Hertz) => WavePicture;
}

/** Samples in the shortest column: 3 ms, finer than any screen needs. */
const BLOCK = 64;

/**
 * The waveform of a file of any length, in at most `columns` columns.
 * @param columns an even number
 */
export function wavePicture(columns = 2000): WavePainter {
  const rows = thinnedRows({ width: 3, most: columns, merge });
  const block = Float32Array.of(Infinity, -Infinity, 0);
  let inBlock = 0;
  let total = 0;
  const close = (): void => {
    rows.push(block, 0);
    block.set([Infinity, -Infinity, 0]);
    inBlock = 0;
  };
  return {
    push: (samples) => {
      total += samples.length;
      for (const x of samples) {
        if (x < block[0]!) block[0] = x;
        if (x > block[1]!) block[1] = x;
        block[2]! += x * x;
        if (++inBlock === BLOCK) close();
      }
    },
    finish: (sampleRate) => {
      if (inBlock > 0) close();
      const thinned = rows.finish();
      const each = thinned.rowsPerColumn * BLOCK;
      const every = (i: number) => Float32Array.from({ length: thinned.columns }, (_, c) => thinned.data[3 * c + i]!);
      const samplesOf = (column: number): number => Math.min(each, total - column * each);
      return {
        least: every(0),
        most: every(1),
        rms: every(2).map((sum, c) => Math.sqrt(sum / samplesOf(c))),
        columns: thinned.columns,
        secondsPerColumn: each / sampleRate,
      };
    },
  };
}

function merge(into: Float32Array, at: number, from: ArrayLike<number>, start: number): void {
  into[at] = Math.min(into[at]!, from[start]!);
  into[at + 1] = Math.max(into[at + 1]!, from[start + 1]!);
  into[at + 2]! += from[start + 2]!;
}
