/** What a worker thread can be asked to do. Everything in and out is plain data. */
import { join } from "node:path";
import {
  type Analysis,
  type Analyzer,
  type AudioDescription,
  createAnalyzer,
  describeAudio,
  type DescribedStretches,
  describeStretches,
  heardWindows,
  type StudiedAudio,
  studyAudio,
} from "@swar/analysis";
import type { Chunk, MpegWorkers } from "@swar/decode";
import type { Windows, WindowSettings } from "@swar/features";
import { type Seconds, SwarError, throwIfCancelled, type Work } from "@swar/units";
import { ffmpegDecoder } from "../files/ffmpeg-decoder.ts";
import { withFile } from "../files/file-source.ts";
import { withLocation } from "../files/with-location.ts";
import { npyFile } from "../files/npy-file.ts";
import { type ReadTags, readTags } from "../files/read-tags.ts";
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
  /** Distance of the curve's points; as `analyze` of the room of that name has it where absent. */
  readonly step?: Seconds | undefined;
  /** Longer audio is refused as soon as that is known. */
  readonly longest?: Seconds | undefined;
}

export interface StudyTask {
  readonly kind: "study";
  /** A path, or an address of the web. */
  readonly location: string;
  readonly checkpoint: string;
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
  readonly study: StudiedFile;
  readonly windows: Windows;
  readonly describe: AudioDescription;
  readonly stretches: DescribedStretches;
  /** The file that was written. */
  readonly song: string;
}

export type Task = AnalyzeTask | StudyTask | WindowsTask | DescribeTask | StretchesTask | SongTask;

/** What comes of a task. */
export type ResultOf<T extends Task> = Outcome<Results[T["kind"]]>;

/** All that a library keeps of a file; warnings are of the audio and of the tags. */
export interface StudiedFile extends StudiedAudio, Pick<ReadTags, "tags" | "cover" | "warnings"> {}

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
  if (task.kind === "study") return await studyFile(task, work);
  if (task.kind === "song") return await writeSong(task, work);
  if (task.kind === "stretches") return await fileStretches(task, work);
  return task.kind === "windows" ? await fileWindows(task, work) : await describeFile(task, work);
}

/** The analyzer of a checkpoint file, which is opened once a thread. */
async function analyzerOf(checkpoint: string): Promise<Analyzer> {
  if (!analyzers.has(checkpoint)) analyzers.set(checkpoint, createAnalyzer(runtime, await readBytes(checkpoint)));
  return await (analyzers.get(checkpoint) as ReturnType<typeof createAnalyzer>);
}

/** Analyses the file at `path`. */
async function analyzeFile({ path, checkpoint, step, longest }: AnalyzeTask, work: TaskWork): Promise<Analysis> {
  const analyzer = await analyzerOf(checkpoint);
  return await withFile(path, (source) => {
    const foreign = ffmpegDecoder(source, work);
    return analyzer.analyze(source, { step, wasm, foreign, onChunk: refuseLonger(path, longest), ...work });
  });
}

/** Counts what is decoded, and ends it where it is longer than `longest`. */
function refuseLonger(path: string, longest: Seconds = Infinity): (chunk: Chunk) => void {
  let heard: Seconds = 0;
  return ({ channels, sampleRate }) => {
    heard += (channels[0]?.length ?? 0) / sampleRate;
    if (heard <= longest) return;
    throw new SwarError(
      "too-large",
      `${path}: audio must last at most ${longest} s, got more; cut the file, or start the server with a larger --max-minutes`,
    );
  };
}

/** Reads the tags of a file, analyses and describes it. */
async function studyFile({ location, checkpoint }: StudyTask, work: TaskWork): Promise<StudiedFile> {
  const analyzer = await analyzerOf(checkpoint);
  return await withLocation(location, work, async (source) => {
    const foreign = ffmpegDecoder(source, work);
    const { tags, cover, warnings } = await readTags(source);
    const studied = await studyAudio(analyzer, source, { wasm, foreign, ...work });
    return { ...studied, tags, cover, warnings: [...(studied.analysis.warnings ?? []), ...warnings] };
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
