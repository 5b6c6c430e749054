/** Labelled windows in memory, and batches of them. */
import type { Architecture } from "@swar/model";
import { type Random, shuffled } from "@swar/units";
import type { Batch } from "./stepper.ts";

/** Windows one after another, clip by clip. */
export interface Examples {
  readonly count: number;
  /** Shape (count, steps, channels); absent where the model takes none. */
  readonly frames?: Float32Array;
  /** Shape (count, channels); absent where the model takes none. */
  readonly summary?: Float32Array;
  /** Shape (count, outputs): arousal and valence in [0, 1], or one-hot classes; the same for all windows of a clip. */
  readonly target: Float32Array;
  /** Where each clip's windows begin, and, last, where they end: clips + 1 numbers. */
  readonly offsets: readonly number[];
}

/** Some clips of a set, without a copy of their windows. */
export interface Part {
  readonly examples: Examples;
  readonly clips: readonly number[];
}

/** Time steps of each window, for a model whose frames have so many channels; 1 where it takes no frames. */
export function stepsIn({ frames, count }: Examples, { branches }: Architecture): number {
  const channels = branches.find(({ input }) => input === "frames")?.channels;
  return frames && channels ? frames.length / count / channels : 1;
}

/** The windows at `indices`, in that order, as a batch. */
export function batchOf(examples: Examples, indices: readonly number[]): Batch {
  const gather = (data: Float32Array): Float32Array => {
    const each = data.length / examples.count;
    const out = new Float32Array(indices.length * each);
    indices.forEach((index, i) => out.set(data.subarray(index * each, (index + 1) * each), i * each));
    return out;
  };
  const { frames, summary, target } = examples;
  return {
    size: indices.length,
    target: gather(target),
    ...(frames && { frames: gather(frames) }),
    ...(summary && { summary: gather(summary) }),
  };
}

/** The windows of each clip of `part`. */
export function windowsOf({ examples: { offsets }, clips }: Part): number[][] {
  return clips.map((clip) => {
    const from = offsets[clip] as number;
    return Array.from({ length: (offsets[clip + 1] as number) - from }, (_, i) => from + i);
  });
}

/**
 * The order of one epoch: every window once or, where `windowsPerClip` is given, so many random ones of each clip; shuffled
 * and cut into batches. The last may be smaller, but never of one, which batch normalisation could not take.
 */
export function epochBatches(
  part: Part,
  { batchSize, windowsPerClip }: { batchSize: number; windowsPerClip?: number | undefined },
  rng: Random,
): number[][] {
  const draw = (windows: readonly number[]): number => windows[Math.floor(rng.uniform() * windows.length)] as number;
  const indices = windowsPerClip
    ? windowsOf(part).flatMap((windows) => Array.from({ length: windowsPerClip }, () => draw(windows)))
    : windowsOf(part).flat();
  const order = shuffled(indices, rng);
  const batches: number[][] = [];
  for (let i = 0; i < order.length; i += batchSize) batches.push(order.slice(i, i + batchSize));
  if (batches.length > 1 && batches.at(-1)?.length === 1) batches.pop();
  return batches;
}

/** The clips of `part`, in its order, as examples of their own. */
export function selectClips(part: Part): Examples {
  const windows = windowsOf(part);
  const offsets = [0];
  for (const { length } of windows) offsets.push((offsets.at(-1) ?? 0) + length);
  const { size: count, ...arrays } = batchOf(part.examples, windows.flat());
  return { count, offsets, ...arrays };
}
