import type { Cancel } from "@swar/units";

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
