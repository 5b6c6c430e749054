/** Labelled windows in memory, and batches of them. */
import type { Random } from "@swar/units";
import { shuffled } from "@swar/units";
import type { Batch } from "./stepper.ts";

/** Windows one after another, clip by clip. */
export interface Examples {
  readonly count: number;
  /** Shape (count, steps, channels). */
  readonly frames: Float32Array;
  /** Shape (count, channels); absent where the model takes none. */
  readonly summary?: Float32Array;
  /** Shape (count, 2): arousal, valence in [0, 1]; the same for all windows of a clip. */
  readonly target: Float32Array;
  /** Where each clip's windows begin, and, last, where they end: clips + 1 numbers. */
  readonly offsets: readonly number[];
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
  const batch = { size: indices.length, frames: gather(frames), target: gather(target) };
  return summary ? { ...batch, summary: gather(summary) } : batch;
}

/**
 * The order of one epoch: every window once or, where `windowsPerClip` is given, so many random ones of each clip; shuffled
 * and cut into batches. The last may be smaller, but never of one, which batch normalisation could not take.
 */
export function epochBatches(
  { count, offsets }: Examples,
  { batchSize, windowsPerClip }: { batchSize: number; windowsPerClip?: number | undefined },
  rng: Random,
): number[][] {
  const indices = windowsPerClip ? drawn(offsets, windowsPerClip, rng) : Array.from({ length: count }, (_, i) => i);
  const order = shuffled(indices, rng);
  const batches: number[][] = [];
  for (let i = 0; i < order.length; i += batchSize) batches.push(order.slice(i, i + batchSize));
  if (batches.length > 1 && batches.at(-1)?.length === 1) batches.pop();
  return batches;
}

function drawn(offsets: readonly number[], windowsPerClip: number, rng: Random): number[] {
  return offsets.slice(0, -1).flatMap((from, clip) => {
    const size = (offsets[clip + 1] as number) - from;
    return Array.from({ length: windowsPerClip }, () => from + Math.floor(rng.uniform() * size));
  });
}

/** The clips at `clips`, in that order, as examples of their own. */
export function selectClips(examples: Examples, clips: readonly number[]): Examples {
  const offsets = [0];
  for (const clip of clips) offsets.push((offsets.at(-1) ?? 0) + clipSize(examples, clip));
  const count = offsets.at(-1) ?? 0;
  const gather = (data: Float32Array): Float32Array => {
    const each = data.length / examples.count;
    const out = new Float32Array(count * each);
    clips.forEach((clip, i) => {
      const [from, to] = [examples.offsets[clip] as number, examples.offsets[clip + 1] as number];
      out.set(data.subarray(from * each, to * each), (offsets[i] as number) * each);
    });
    return out;
  };
  const selected = { count, offsets, frames: gather(examples.frames), target: gather(examples.target) };
  return examples.summary ? { ...selected, summary: gather(examples.summary) } : selected;
}

function clipSize({ offsets }: Examples, clip: number): number {
  return (offsets[clip + 1] as number) - (offsets[clip] as number);
}
