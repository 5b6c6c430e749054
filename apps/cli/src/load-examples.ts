/** From labelled files to a training set: hears every file once, in parallel, and leaves out what cannot be heard. */
import { isAbsolute, join } from "node:path";
import type { Windows, WindowSettings } from "@swar/features";
import type { ClipLabel, Examples, TrainingSet } from "@swar/training";
import { SwarError } from "@swar/units";
import { inOrder } from "./pool/in-order.ts";
import type { WindowsTask } from "./pool/tasks.ts";
import type { Progress } from "./terminal/progress.ts";

interface Loading {
  readonly clips: readonly ClipLabel[];
  /** Where each clip's file is. */
  readonly paths: readonly string[];
  readonly windows: WindowSettings;
  readonly cache: string;
  readonly jobs?: number | undefined;
  readonly signal: AbortSignal;
  readonly progress: Progress;
}

/** Where the files of `clips` are: their names are absolute or relative to the folder `audio`. */
export function pathsOf(clips: readonly ClipLabel[], audio: string): string[] {
  return clips.map(({ filename }) => (isAbsolute(filename) ? filename : join(audio, filename)));
}

/** Share of files that may fail. */
const MANY = 0.1;

/**
 * The windows of every clip that can be heard; the others are named on the way.
 * @throws SwarError `too-few-examples` as soon as a tenth of the files have failed, `cancelled`.
 */
export async function loadExamples(loading: Loading): Promise<TrainingSet<ClipLabel>> {
  const { clips, paths, windows: settings, cache, jobs, signal, progress } = loading;
  const tasks = paths.map((path): WindowsTask => ({ kind: "windows", path, settings, cache }));
  const good: { clip: ClipLabel; windows: Windows }[] = [];
  let failures = 0;
  for await (const result of inOrder(tasks, { jobs, signal })) {
    const clip = clips[good.length + failures] as ClipLabel;
    if ("value" in result) good.push({ clip, windows: result.value });
    else {
      failures++;
      progress.log(`left out: ${clip.filename}: ${result.error.message}`);
    }
    const heard = good.length + failures;
    if (failures > MANY * clips.length) throw tooMany(failures, heard);
    progress.update("hearing the clips", heard / clips.length);
  }
  return { clips: good.map(({ clip }) => clip), examples: joined(good) };
}

function tooMany(failures: number, heard: number): SwarError {
  return new SwarError(
    "too-few-examples",
    `clips: at most a tenth of the files may fail, got ${failures} of the first ${heard}; check --audio`,
  );
}

function joined(parts: readonly { clip: ClipLabel; windows: Windows }[]): Examples {
  const offsets = [0];
  for (const { windows } of parts) offsets.push((offsets.at(-1) ?? 0) + windows.count);
  const count = offsets.at(-1) ?? 0;
  const stacked = (pick: (w: Windows) => Float32Array): Float32Array => {
    const arrays = parts.map(({ windows }) => pick(windows));
    const out = new Float32Array(arrays.reduce((sum, a) => sum + a.length, 0));
    arrays.reduce((at, a) => (out.set(a, at), at + a.length), 0);
    return out;
  };
  const target = new Float32Array(2 * count);
  parts.forEach(({ clip, windows }, i) => {
    for (let k = 0; k < windows.count; k++) target.set([clip.arousal, clip.valence], 2 * ((offsets[i] as number) + k));
  });
  const examples = { count, offsets, target, frames: stacked((w) => w.frames) };
  return parts[0]?.windows.summary ? { ...examples, summary: stacked((w) => w.summary as Float32Array) } : examples;
}
