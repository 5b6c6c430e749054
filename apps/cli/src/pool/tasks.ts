/** What a worker thread can be asked to do. Everything in and out is plain data. */
import { type Analysis, createAnalyzer, hear } from "@swar/analysis";
import { type Windows, windows, type WindowSettings, windowStarts } from "@swar/features";
import { type ErrorCode, SwarError } from "@swar/units";
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

/** Does `task`. Where `signal` is aborted, the promise is rejected with a `SwarError` `cancelled`. */
export function perform<T extends Task>(task: T, signal?: AbortSignal): Promise<ResultOf<T>> {
  const result = task.kind === "analyze" ? analyzeFile(task, signal) : fileWindows(task, signal);
  return result as Promise<ResultOf<T>>;
}

/** Analyses the file at `path`. */
function analyzeFile(task: AnalyzeTask, signal?: AbortSignal): Promise<Outcome<Analysis>> {
  return outcome(async () => {
    const { path, checkpoint, step } = task;
    if (!analyzers.has(checkpoint)) analyzers.set(checkpoint, createAnalyzer(runtime, await readBytes(checkpoint)));
    const analyzer = await (analyzers.get(checkpoint) as ReturnType<typeof createAnalyzer>);
    return await analyzer.analyze(await readBytes(path), { step, wasm, signal });
  });
}

/** The model inputs of the file at `path`, from the cache where the same content was heard before. */
function fileWindows({ path, settings, cache }: WindowsTask, signal?: AbortSignal): Promise<Outcome<Windows>> {
  return outcome(async () => {
    const bytes = await readBytes(path);
    return await cached(cache, bytes, settings, async () => {
      const { decibels } = await hear(bytes, settings, { wasm, signal });
      return windows(decibels, settings, windowStarts(decibels.rows, settings));
    });
  });
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
