import { type Cancel, SwarError } from "@swar/units";

/** What every command gets. */
export interface Context {
  /** Aborted by the first Ctrl-C. */
  readonly signal: Cancel & AbortSignal;
  /** What to exit with where the command has done its work, but not all of it went well. */
  readonly setStatus: (code: number) => void;
}

const INTERRUPTED = 130;

/** Runs `work` with a signal that the first Ctrl-C aborts; a second one ends the process at once. */
export async function interruptible(work: (signal: AbortSignal) => Promise<number>): Promise<number> {
  const controller = new AbortController();
  const onSignal = (): void => {
    if (controller.signal.aborted) process.exit(INTERRUPTED);
    controller.abort();
    process.stderr.write("\nstopping at the next safe point; press Ctrl-C again to stop at once\n");
  };
  process.on("SIGINT", onSignal);
  process.on("SIGTERM", onSignal);
  try {
    return await work(controller.signal);
  } finally {
    process.off("SIGINT", onSignal);
    process.off("SIGTERM", onSignal);
  }
}

/** Runs `work`; where Ctrl-C stops it, says `message` (what is kept, how to go on) instead of where it was stopped. */
export async function sayingWhenStopped<T>(message: () => string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof SwarError) || error.code !== "cancelled") throw error;
    throw new SwarError("cancelled", message(), { cause: error });
  }
}
