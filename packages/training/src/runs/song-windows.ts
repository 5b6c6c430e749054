/** From songs to windows of rows, the inputs of a model. */
import { check } from "@swar/units";
import type { Labelled, TrainingSet } from "./run.ts";
import { classOf, type LabelledSong, type LabelledSongs } from "./labelled-songs.ts";
import type { TableTask } from "./table-architectures.ts";

/** How windows run over rows. */
export interface SongWindows {
  /** Rows in a window, at least 1. */
  readonly length: number;
  /** Rows from one window to the next, at least 1. */
  readonly stride: number;
  /** Whether the windows of a stretch are one clip, as of one song in time; else each is one, with its last row's label. */
  readonly together: boolean;
  readonly task: TableTask;
}

/**
 * The windows of `stretches`, indices of songs in the order in which windows run; a stretch shorter than a window is led in
 * by copies of its first row. Clips carry label and group of their last row.
 */
export function songWindows(
  songs: LabelledSongs,
  stretches: readonly (readonly number[])[],
  { length, stride, together, task }: SongWindows,
): TrainingSet & { readonly stretchOf: readonly number[] } {
  check(length >= 1 && stride >= 1, "songWindows", "length and stride must be at least 1", [length, stride]);
  const clips: Labelled[] = [];
  const windows: number[][] = [];
  const offsets = [0];
  const stretchOf: number[] = [];
  const close = (rows: readonly number[], stretch: number): void => {
    clips.push(songs.songs[rows.at(-1) as number] as LabelledSong);
    offsets.push(windows.length);
    stretchOf.push(stretch);
  };
  stretches.forEach((rows, stretch) => {
    const whole = [...Array<number>(Math.max(0, length - rows.length)).fill(rows[0] as number), ...rows];
    for (let at = 0; at + length <= whole.length; at += stride) {
      windows.push(whole.slice(at, at + length));
      if (!together) close(windows.at(-1) as number[], stretch);
    }
    if (together) close(rows, stretch);
  });
  return { clips, examples: { ...arrays(songs, windows, clips, offsets, task), offsets }, stretchOf };
}

function arrays(
  { x, columns }: LabelledSongs,
  windows: readonly (readonly number[])[],
  clips: readonly Labelled[],
  offsets: readonly number[],
  task: TableTask,
) {
  const [count, width, length] = [windows.length, columns.length, windows[0]?.length ?? 1];
  const frames = new Float32Array(count * length * width);
  windows.forEach((rows, w) =>
    rows.forEach((row, t) => frames.set(x.subarray(row * width, (row + 1) * width), (w * length + t) * width)),
  );
  const summary = length === 1 ? frames : new Float32Array(count * width);
  if (length > 1)
    windows.forEach((rows, w) => {
      const last = rows.at(-1) as number;
      summary.set(x.subarray(last * width, (last + 1) * width), w * width);
    });
  return { count, frames, summary, target: targets(clips, offsets, task) };
}

/** Shape (windows, 2), or one-hot of shape (windows, 4). */
function targets(clips: readonly Labelled[], offsets: readonly number[], task: TableTask): Float32Array {
  const outputs = task === "classify" ? 4 : 2;
  const target = new Float32Array((offsets.at(-1) as number) * outputs);
  clips.forEach((clip, c) => {
    for (let w = offsets[c]!; w < offsets[c + 1]!; w++) {
      if (task === "classify") target[w * outputs + classOf(clip)] = 1;
      else target.set([clip.arousal, clip.valence], w * outputs);
    }
  });
  return target;
}
