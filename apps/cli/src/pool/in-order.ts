/** Runs tasks on worker threads, or on this one where one is enough, and gives their results in the order of the tasks. */
import { availableParallelism } from "node:os";
import { SwarError } from "@swar/units";
import { Tinypool } from "tinypool";
import { perform, type ResultOf, type Task } from "./tasks.ts";

export interface Jobs {
  /** How many at a time; as many as processor cores unless given. */
  readonly jobs?: number | undefined;
  readonly signal: AbortSignal;
}

/**
 * The results of `tasks`, each as soon as it and all before it are there.
 * @throws SwarError `cancelled`.
 */
export async function* inOrder<T extends Task>(
  tasks: readonly T[],
  { jobs = availableParallelism(), signal }: Jobs,
): AsyncGenerator<ResultOf<T>> {
  const threads = Math.min(jobs, tasks.length);
  if (threads <= 1) {
    for (const task of tasks) {
      stopIfAborted(signal);
      yield await perform(task, signal);
    }
    return;
  }
  const pool = new Tinypool({
    filename: new URL("./worker.ts", import.meta.url).href,
    runtime: "worker_threads",
    minThreads: threads,
    maxThreads: threads,
  });
  try {
    yield* drained(tasks, pool, 2 * threads, signal);
  } finally {
    await pool.destroy();
  }
}

/** Keeps `ahead` tasks under way, so that results which nobody has taken yet do not pile up. */
async function* drained<T extends Task>(
  tasks: readonly T[],
  pool: Tinypool,
  ahead: number,
  signal: AbortSignal,
): AsyncGenerator<ResultOf<T>> {
  const running: Promise<ResultOf<T>>[] = [];
  let next = 0;
  while (next < tasks.length || running.length > 0) {
    stopIfAborted(signal);
    while (next < tasks.length && running.length < ahead) {
      const result = pool.run(tasks[next++]) as Promise<ResultOf<T>>;
      result.catch(() => {}); // It is awaited below; until then a failure must not end the process.
      running.push(result);
    }
    yield await (running.shift() as Promise<ResultOf<T>>);
  }
}

function stopIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new SwarError("cancelled", "swar: stopped");
}
