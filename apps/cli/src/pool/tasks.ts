/** What a worker thread can be asked to do. Everything in and out is plain data. */
import { type Analysis, createAnalyzer, hear } from "@swar/analysis";
import { type Windows, windows, type WindowSettings, windowStarts } from "@swar/features";
import { type ErrorCode, SwarError } from "@swar/units";
import { readBytes } from "../files/read-bytes.ts";
import { runtime, wasm } from "../runtime.ts";
import { cached } from "./window-cache.ts";

export type Task =
  | {
      readonly kind: "analyze";
      readonly path: string;
      readonly checkpoint: string;
      readonly step: number;
      readonly threads?: number;
    }
  | { readonly kind: "windows"; readonly path: string; readonly settings: WindowSettings; readonly cache: string };

/** A result, or what a `SwarError` said; other errors are thrown. */
export type Outcome<T> =
  | { readonly value: T }
  | { readonly error: { readonly code: ErrorCode; readonly message: string } };

const analyzers = new Map<string, ReturnType<typeof createAnalyzer>>();

/** Analyses the file at `path`. */
export function analyzeFile(
  task: Extract<Task, { kind: "analyze" }>,
  signal?: AbortSignal,
): Promise<Outcome<Analysis>> {
  return outcome(async () => {
    const { path, checkpoint, step, threads } = task;
    if (!analyzers.has(checkpoint))
      analyzers.set(checkpoint, createAnalyzer(runtime, await readBytes(checkpoint), { threads }));
    const analyzer = await (analyzers.get(checkpoint) as ReturnType<typeof createAnalyzer>);
    return await analyzer.analyze(await readBytes(path), { step, wasm, signal });
  });
}

/** The model inputs of the file at `path`, from the cache where the same content was heard before. */
export function fileWindows({ path, settings, cache }: Extract<Task, { kind: "windows" }>): Promise<Outcome<Windows>> {
  return outcome(async () => {
    const bytes = await readBytes(path);
    return await cached(cache, bytes, settings, async () => {
      const { decibels } = await hear(bytes, settings, { wasm });
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
