/** What a worker thread can be asked to do. Everything in and out is plain data. */
import { type Analysis, createAnalyzer, heardWindows } from "@swar/analysis";
import type { Windows, WindowSettings } from "@swar/features";
import { type ErrorCode, SwarError, type Work } from "@swar/units";
import { ffmpegDecoder } from "../files/ffmpeg-decoder.ts";
import { withFile } from "../files/file-source.ts";
import { readBytes } from "../files/read-bytes.ts";
import { runtime, wasm } from "../runtime.ts";
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

export type Task = AnalyzeTask | WindowsTask;

/** What comes of a task. */
export type ResultOf<T extends Task> = Outcome<T extends AnalyzeTask ? Analysis : Windows>;

/** A result, or what a `SwarError` said; other errors are thrown. */
export type Outcome<T> =
  | { readonly value: T }
  | { readonly error: { readonly code: ErrorCode; readonly message: string } };

const analyzers = new Map<string, ReturnType<typeof createAnalyzer>>();

/** Does `task`. Where `work.signal` is aborted, the promise is rejected with a `SwarError` `cancelled`. */
export function perform<T extends Task>(task: T, work: Work = {}): Promise<ResultOf<T>> {
  const result = task.kind === "analyze" ? analyzeFile(task, work) : fileWindows(task, work);
  return result as Promise<ResultOf<T>>;
}

/** Analyses the file at `path`. */
function analyzeFile(task: AnalyzeTask, work: Work): Promise<Outcome<Analysis>> {
  return outcome(async () => {
    const { path, checkpoint, step } = task;
    if (!analyzers.has(checkpoint)) analyzers.set(checkpoint, createAnalyzer(runtime, await readBytes(checkpoint)));
    const analyzer = await (analyzers.get(checkpoint) as ReturnType<typeof createAnalyzer>);
    const foreign = ffmpegDecoder(path);
    return await withFile(path, (source) => analyzer.analyze(source, { step, wasm, foreign, ...work }));
  });
}

/** The model inputs of the file at `path`, from the cache where the same content was heard before. */
function fileWindows({ path, settings, cache }: WindowsTask, work: Work): Promise<Outcome<Windows>> {
  return outcome(() =>
    withFile(path, (source) =>
      cached(cache, source, settings, async () => {
        const foreign = ffmpegDecoder(path);
        const { count, frames, summary } = await heardWindows(source, settings, { wasm, foreign, ...work });
        return summary ? { count, frames, summary } : { count, frames };
      }),
    ),
  );
}

async function outcome<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { value: await work() };
  } catch (error) {
    if (error instanceof SwarError && error.code !== "cancelled")
      return { error: { code: error.code, message: error.message } };
    throw error;
  }
}
