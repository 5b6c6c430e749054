/** What a run's clips are to learners that take one row each: a table of numbers, in which nothing is missing. */
import { matrix, type Matrix } from "@swar/units";
import { windowsOf } from "../fit/examples.ts";
import { quantile } from "../fit/metrics/bootstrap.ts";
import type { Run } from "./run.ts";

/** Rows of windows and their targets. */
export interface Rows {
  /** Shape (n, channels); NaN where a value is missing. */
  readonly x: Matrix;
  /** Shape (n, outputs), row-major. */
  readonly y: Float64Array;
  /** The group of each row. */
  readonly groups: readonly string[];
}

/** The summaries of the windows of `clips`, and their targets. */
export function rowsOf({ set }: Pick<Run, "set">, clips: readonly number[]): Rows {
  const { examples } = set;
  const summary = examples.summary as Float32Array;
  const channels = summary.length / examples.count;
  const outputs = examples.target.length / examples.count;
  const windows = windowsOf({ examples, clips });
  const all = windows.flat();
  const x = matrix(all.length, channels);
  const y = new Float64Array(all.length * outputs);
  all.forEach((w, i) => {
    x.data.set(summary.subarray(w * channels, (w + 1) * channels), i * channels);
    y.set(examples.target.subarray(w * outputs, (w + 1) * outputs), i * outputs);
  });
  const groups = windows.flatMap((own, c) => own.map(() => set.clips[clips[c] as number]!.group));
  return { x, y, groups };
}

/** The rows of the training and validation parts of `run`, for what needs no validation part of its own. */
export function taughtRows(run: Run): Rows {
  return rowsOf(run, [...run.split.train, ...run.split.validation]);
}

/** One row a clip: the mean of its windows' summaries. Where a clip is one window, its row as it is. */
export function clipRowsOf({ set }: Pick<Run, "set">, clips: readonly number[]): Rows {
  const { offsets, target, count } = set.examples;
  const summary = set.examples.summary as Float32Array;
  const [channels, outputs] = [summary.length / count, target.length / count];
  const x = matrix(clips.length, channels);
  const y = new Float64Array(clips.length * outputs);
  clips.forEach((clip, i) => {
    const [from, to] = [offsets[clip]!, offsets[clip + 1]!];
    for (let at = from * channels; at < to * channels; at++)
      x.data[i * channels + (at % channels)]! += summary[at]! / (to - from);
    y.set(target.subarray(from * outputs, (from + 1) * outputs), i * outputs);
  });
  return { x, y, groups: clips.map((clip) => set.clips[clip]!.group) };
}

/** The median of each column, what is missing left out; 0 where all is. */
export function columnMedians({ data, rows, cols }: Matrix): Float64Array {
  const column = new Float32Array(rows);
  return Float64Array.from({ length: cols }, (_, c) => {
    let used = 0;
    for (let i = c; i < data.length; i += cols) if (!Number.isNaN(data[i]!)) column[used++] = data[i]!;
    return used === 0 ? 0 : quantile(column.subarray(0, used).sort(), 0.5);
  });
}

/** `x` with `medians` where a value is missing. */
export function filled(x: Matrix, medians: Float64Array): Matrix {
  const data = x.data.map((value, i) => (Number.isNaN(value) ? medians[i % x.cols]! : value));
  return matrix(x.rows, x.cols, data);
}
