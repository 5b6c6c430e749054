/** What a worker thread can be asked to do. Everything in and out is plain data. */
import { join } from "node:path";
import {
  type Analysis,
  type AudioDescription,
  createAnalyzer,
  describeAudio,
  type DescribedStretches,
  describeStretches,
  heardWindows,
} from "@swar/analysis";
import type { MpegWorkers } from "@swar/decode";
import type { Windows, WindowSettings } from "@swar/features";
import { type Seconds, throwIfCancelled, type Work } from "@swar/units";
import { ffmpegDecoder } from "../files/ffmpeg-decoder.ts";
import { withFile } from "../files/file-source.ts";
import { npyFile } from "../files/npy-file.ts";
import { readBytes } from "../files/read-bytes.ts";
import { type Track, wavOf } from "../files/song-tracks.ts";
import { writeWhole } from "../files/write-whole.ts";
import { runtime, wasm } from "../runtime.ts";
import { type Outcome, outcome } from "./outcome.ts";
import { cached } from "./window-cache.ts";

export interface AnalyzeTask {
  readonly kind: "analyze";
  readonly path: string;
  readonly checkpoint: string;
  readonly step: number;
}

export interface WindowsTask {
  readonly kind: "windows";
  readonly path: string;
  readonly settings: WindowSettings;
  /** The folder that keeps what was heard before. */
  readonly cache: string;
}

export interface DescribeTask {
  readonly kind: "describe";
  readonly path: string;
  /** Where the mel frames are to be written as a NumPy file, if anywhere. */
  readonly mel?: string | undefined;
}

export interface StretchesTask {
  readonly kind: "stretches";
  readonly path: string;
  /** The length of a stretch, in [3, ∞) s. */
  readonly every: Seconds;
}

export interface SongTask {
  readonly kind: "song";
  readonly track: Track;
  /** The folder that its file goes to. */
  readonly output: string;
}

interface Results {
  readonly analyze: Analysis;
  readonly windows: Windows;
  readonly describe: AudioDescription;
  readonly stretches: DescribedStretches;
  /** The file that was written. */
  readonly song: string;
}

export type Task = AnalyzeTask | WindowsTask | DescribeTask | StretchesTask | SongTask;

/** What comes of a task. */
export type ResultOf<T extends Task> = Outcome<Results[T["kind"]]>;

const analyzers = new Map<string, ReturnType<typeof createAnalyzer>>();

/** How a task is to be done. */
export interface TaskWork extends Work {
  /** Threads that share the work of decoding a long MP3. */
  readonly mpegWorkers?: MpegWorkers | undefined;
}

/** Does `task`. Where `work.signal` is aborted, the promise is rejected with a `SwarError` `cancelled`. */
export function perform<T extends Task>(task: T, work: TaskWork = {}): Promise<ResultOf<T>> {
  return outcome(() => attempt(task, work)) as Promise<ResultOf<T>>;
}

async function attempt(task: Task, work: TaskWork): Promise<Results[keyof Results]> {
  if (task.kind === "analyze") return await analyzeFile(task, work);
  if (task.kind === "song") return await writeSong(task, work);
  if (task.kind === "stretches") return await fileStretches(task, work);
  return task.kind === "windows" ? await fileWindows(task, work) : await describeFile(task, work);
}

/** Analyses the file at `path`. */
async function analyzeFile({ path, checkpoint, step }: AnalyzeTask, work: TaskWork): Promise<Analysis> {
  if (!analyzers.has(checkpoint)) analyzers.set(checkpoint, createAnalyzer(runtime, await readBytes(checkpoint)));
  const analyzer = await (analyzers.get(checkpoint) as ReturnType<typeof createAnalyzer>);
  return await withFile(path, (source) => {
    const foreign = ffmpegDecoder(source, work);
    return analyzer.analyze(source, { step, wasm, foreign, ...work });
  });
}

/** The model inputs of the file at `path`, from the cache where the same content was heard before. */
function fileWindows({ path, settings, cache }: WindowsTask, work: TaskWork): Promise<Windows> {
  return withFile(path, (source) =>
    cached(cache, source, settings, async () => {
      const foreign = ffmpegDecoder(source, work);
      const { count, frames, summary } = await heardWindows(source, settings, { wasm, foreign, ...work });
      return summary ? { count, frames, summary } : { count, frames };
    }),
  );
}

/** Measures the file at `path`, and writes its mel frames on the way. */
function describeFile({ path, mel }: DescribeTask, work: TaskWork): Promise<AudioDescription> {
  return withFile(path, async (source) => {
    const foreign = ffmpegDecoder(source, work);
    const file = mel === undefined ? undefined : await npyFile(mel, MEL_BANDS);
    try {
      const description = await describeAudio(source, { wasm, foreign, onMel: file?.append, ...work });
      await file?.finish();
      return description;
    } catch (error) {
      await file?.discard().catch(() => {}); // The first error is the one to tell.
      throw error;
    }
  });
}

/** Estimates Spotify's features of the stretches of the file at `path`. */
function fileStretches({ path, every }: StretchesTask, work: TaskWork): Promise<DescribedStretches> {
  return withFile(path, (source) => {
    const foreign = ffmpegDecoder(source, work);
    return describeStretches(source, { every, wasm, foreign, ...work });
  });
}

/** Composes a song of the album and writes its file. */
async function writeSong({ track, output }: SongTask, { signal }: Work): Promise<string> {
  throwIfCancelled(signal, "songs");
  const path = join(output, track.file);
  await writeWhole(path, wavOf(track));
  return path;
}

/** Bands of the mel frames that are written. */
const MEL_BANDS = 128;
