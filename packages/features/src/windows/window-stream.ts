/** From mel frames that arrive in pieces to windows, so that a file of any length needs room for one window only. */
import { check, type Matrix, matrix } from "@swar/units";
import type { WindowSettings } from "./window-settings.ts";
import { joinedWindows, type LevelRange, type Windows, windows } from "./windows.ts";

/** Windows, and where in the file they begin. */
export interface PlacedWindows extends Windows {
  /** The first frame of each window. */
  readonly starts: readonly number[];
}

/** Mel frames going in, windows coming out: those of `windowStarts`, the same however the frames are cut. */
export interface WindowStream {
  /** Takes the next frames, shape (rows, nMels), absolute decibels; gives the windows that they complete. */
  readonly push: (decibels: Matrix) => PlacedWindows;
  /** Ends the file: the window that ends with the last frame, where no other does. To be called once. */
  readonly flush: () => PlacedWindows;
}

/**
 * A stream of the windows that `settings` ask for. Windows cover all frames: where the last stride would leave a rest, one more
 * window ends with the last frame, and fewer frames than a window holds are repeated until it is full.
 * @param range levels of the whole file, needed where `settings.scaling` is "file"
 * @throws SwarError `invalid-argument` where the range is missing, or frames have another number of bands.
 * @example windowStream(DEFAULT_WINDOWS).push(matrix(224, 128)).count // 1
 */
export function windowStream(settings: WindowSettings, range?: LevelRange): WindowStream {
  const { length, stride, nMels, scaling } = settings;
  check(scaling === "none" || range !== undefined, "windowStream", "scaling by file needs the file's levels", range);
  // Frames from number `begin` on that a later window may need.
  let held = matrix(0, nMels);
  let begin = 0;
  let next = 0;
  const made = (starts: readonly number[]): PlacedWindows => {
    const local = starts.map((start) => start - begin);
    return { ...windows(held, settings, local, range), starts };
  };
  const push = (decibels: Matrix): PlacedWindows => {
    check(decibels.cols === nMels, "windowStream", `decibels must have ${nMels} bands`, decibels.cols);
    held = joinedRows(held, decibels);
    const total = begin + held.rows;
    const starts: number[] = [];
    for (; next + length <= total; next += stride) starts.push(next);
    const result = made(starts);
    const keep = Math.max(begin, Math.min(next, total - length));
    held = matrix(total - keep, nMels, held.data.slice((keep - begin) * nMels));
    begin = keep;
    return result;
  };
  const flush = (): PlacedWindows => {
    const total = begin + held.rows;
    if (total === 0) return made([]);
    const last = Math.max(0, total - length);
    return made(next - stride === last ? [] : [last]);
  };
  return { push, flush };
}

function joinedRows(a: Matrix, b: Matrix): Matrix {
  const joined = matrix(a.rows + b.rows, a.cols);
  joined.data.set(a.data);
  joined.data.set(b.data, a.data.length);
  return joined;
}

/** Windows of one file, one after the other. */
export function joinedPlacedWindows(parts: readonly PlacedWindows[]): PlacedWindows {
  return { ...joinedWindows(parts), starts: parts.flatMap((part) => part.starts) };
}

/** The windows numbered from `from` up to but not including `to`, as views. */
export function partOfWindows(all: PlacedWindows, from: number, to: number): PlacedWindows {
  const { count, frames, summary, starts } = all;
  const cut = (data: Float32Array): Float32Array =>
    data.subarray((data.length / count) * from, (data.length / count) * to);
  const part = { count: to - from, frames: cut(frames), starts: starts.slice(from, to) };
  return summary ? { ...part, summary: cut(summary) } : part;
}
