/** What threads tell each other about tasks under way: how far each is, and whether all are to stop. Memory that they share. */
import type { Work } from "@swar/units";

/** The side of those who give out the tasks. */
export interface Board {
  /** What a worker thread is given, for `workOn`. */
  readonly shared: { readonly done: SharedArrayBuffer; readonly stopped: SharedArrayBuffer };
  /** How much of all tasks is done, in [0, 1]. */
  readonly done: () => number;
  /** Asks every worker to stop. */
  readonly stop: () => void;
}

/** A board for `tasks` tasks. */
export function createBoard(tasks: number): Board {
  const shared = { done: new SharedArrayBuffer(4 * tasks), stopped: new SharedArrayBuffer(4) };
  const parts = new Float32Array(shared.done);
  return {
    shared,
    done: () => parts.reduce((sum, part) => sum + part, 0) / tasks,
    stop: () => void Atomics.store(new Int32Array(shared.stopped), 0, 1),
  };
}

/** What task number `index` is to be done with in a worker thread. */
export function workOn({ done, stopped }: Board["shared"], index: number): Work {
  const parts = new Float32Array(done);
  const flag = new Int32Array(stopped);
  return {
    signal: {
      get aborted() {
        return Atomics.load(flag, 0) === 1;
      },
    },
    onProgress: (part) => {
      parts[index] = part;
    },
  };
}
