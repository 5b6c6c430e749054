import { SwarError } from "@swar/units";

/** Does jobs one after another, in the order in which they came. */
export type JobQueue = <T>(job: () => Promise<T>, signal?: AbortSignal) => Promise<T>;

/**
 * A queue. A job that is cancelled while it waits ends at once and never begins; one that has begun must heed its signal itself.
 * Its promises reject with SwarError `cancelled`, and with what the jobs throw.
 */
export function jobQueue(): JobQueue {
  let last: Promise<void> = Promise.resolve();
  return <T>(job: () => Promise<T>, signal?: AbortSignal) =>
    new Promise<T>((resolve, reject) => {
      const leave = (): void => reject(new SwarError("cancelled", "engine: cancelled"));
      if (signal?.aborted) return leave();
      signal?.addEventListener("abort", leave, { once: true });
      last = last.then(async () => {
        signal?.removeEventListener("abort", leave);
        if (!signal?.aborted) await job().then(resolve, reject);
      });
    });
}
