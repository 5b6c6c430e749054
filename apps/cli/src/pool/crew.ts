/** Worker threads for tasks that come one by one, for as long as the process lives. */
import { SwarError, type Work } from "@swar/units";
import { Tinypool } from "tinypool";
import { createBoard } from "./board.ts";
import type { Order } from "./in-order.ts";
import type { ResultOf, Task } from "./tasks.ts";

/** The threads, until they are closed. */
export interface Crew {
  readonly threads: number;
  /**
   * What comes of `task`, which waits for a thread where all are busy.
   * @throws SwarError `cancelled`.
   */
  readonly perform: <T extends Task>(task: T, work?: CrewWork) => Promise<ResultOf<T>>;
  readonly close: () => Promise<void>;
}

/** How a task goes on. */
export interface CrewWork extends Pick<Work, "onProgress"> {
  readonly signal?: AbortSignal | undefined;
}

/** Milliseconds between two looks at how far a thread is. */
const LOOK = 200;

/** Milliseconds after which a thread that has nothing to do ends, and gives back its memory. */
const IDLE = 60_000;

/** Up to `threads` threads, which start when they are needed. */
export function createCrew(threads: number): Crew {
  const pool = new Tinypool({
    filename: new URL("./worker.ts", import.meta.url).href,
    runtime: "worker_threads",
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: IDLE,
  });
  const perform = async <T extends Task>(task: T, { signal, onProgress }: CrewWork = {}): Promise<ResultOf<T>> => {
    if (signal?.aborted) throw new SwarError("cancelled", "swar: stopped");
    const board = createBoard(1);
    const timer = onProgress && setInterval(() => onProgress(board.done()), LOOK);
    signal?.addEventListener("abort", board.stop);
    try {
      const order: Order<T> = { task, index: 0, threads: 0, board: board.shared };
      return (await pool.run(order)) as ResultOf<T>;
    } catch (error) {
      // An error of a worker that was stopped comes over as a plain one.
      if (signal?.aborted) throw new SwarError("cancelled", "swar: stopped", { cause: error });
      throw error;
    } finally {
      clearInterval(timer);
      signal?.removeEventListener("abort", board.stop);
    }
  };
  return { threads, perform, close: () => pool.destroy() };
}
