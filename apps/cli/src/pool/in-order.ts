/** Runs tasks on worker threads, or on this one where one is enough, and gives their results in the order of the tasks. */
import { availableParallelism } from "node:os";
import { SwarError } from "@swar/units";
import { Tinypool } from "tinypool";
import { type Board, createBoard } from "./board.ts";
import { mpegThreads } from "./mpeg-workers.ts";
import { perform, type ResultOf, type Task } from "./tasks.ts";

export interface Jobs {
  /** How many at a time; as many as processor cores unless given. */
  readonly jobs?: number | undefined;
  readonly signal: AbortSignal;
  /** Hears how much of all tasks is done, in [0, 1]. */
  readonly onProgress?: ((done: number) => void) | undefined;
}

/** What a worker thread gets. */
export interface Order<T extends Task = Task> {
  readonly task: T;
  /** Where the task stands among the others. */
  readonly index: number;
  /** How many threads may help it. */
  readonly threads: number;
  readonly board: Board["shared"];
}

/** Milliseconds between two looks at what the workers have done. */
const LOOK = 200;

/**
 * The results of `tasks`, each as soon as it and all before it are there.
 * @throws SwarError `cancelled`.
 */
export async function* inOrder<T extends Task>(
  tasks: readonly T[],
  { jobs = availableParallelism(), signal, onProgress }: Jobs,
): AsyncGenerator<ResultOf<T>> {
  const threads = Math.min(jobs, tasks.length);
  if (threads <= 1) {
    yield* oneByOne(tasks, { signal, onProgress });
    return;
  }
  const pool = new Tinypool({
    filename: new URL("./worker.ts", import.meta.url).href,
    runtime: "worker_threads",
    minThreads: threads,
    maxThreads: threads,
  });
  const board = createBoard(tasks.length);
  const timer = setInterval(() => onProgress?.(board.done()), LOOK);
  signal.addEventListener("abort", board.stop);
  try {
    const each = Math.floor(availableParallelism() / threads) - 1;
    yield* drained(tasks, pool, { ahead: 2 * threads, each, signal, board });
  } finally {
    clearInterval(timer);
    signal.removeEventListener("abort", board.stop);
    await pool.destroy();
  }
}

/** The results of tasks that this thread does itself, with the help of others where there are cores for them. */
async function* oneByOne<T extends Task>(
  tasks: readonly T[],
  { signal, onProgress }: Jobs,
): AsyncGenerator<ResultOf<T>> {
  // This thread does what follows the decoder, and one more would take the command beyond 300 MB.
  const helpers = mpegThreads(availableParallelism() - 1);
  try {
    for (const [i, task] of tasks.entries()) {
      stopIfAborted(signal);
      const progress = (done: number): void => onProgress?.((i + done) / tasks.length);
      yield await perform(task, { signal, onProgress: progress, mpegWorkers: helpers });
    }
  } finally {
    await helpers?.close();
  }
}

interface Draining {
  /** Tasks under way at most, so that results which nobody has taken yet do not pile up. */
  readonly ahead: number;
  /** Threads that may help a task. */
  readonly each: number;
  readonly signal: AbortSignal;
  readonly board: Board;
}

async function* drained<T extends Task>(
  tasks: readonly T[],
  pool: Tinypool,
  { ahead, each, signal, board }: Draining,
): AsyncGenerator<ResultOf<T>> {
  const running: Promise<ResultOf<T>>[] = [];
  let next = 0;
  while (next < tasks.length || running.length > 0) {
    stopIfAborted(signal);
    while (next < tasks.length && running.length < ahead) {
      const order: Order<T> = { task: tasks[next] as T, index: next++, threads: each, board: board.shared };
      const result = pool.run(order) as Promise<ResultOf<T>>;
      result.catch(() => {}); // It is awaited below; until then a failure must not end the process.
      running.push(result);
    }
    const result = (running.shift() as Promise<ResultOf<T>>).catch((error: unknown) => {
      // An error of a worker that was stopped comes over as a plain one.
      stopIfAborted(signal);
      throw error;
    });
    yield await result;
  }
}

function stopIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new SwarError("cancelled", "swar: stopped");
}
