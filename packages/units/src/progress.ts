import { SwarError } from "./errors.ts";

/** The part of the platform's `AbortSignal` that slow work reads. */
export interface Cancel {
  readonly aborted: boolean;
}

/** What slow work accepts: a signal that stops it, and a listener for its progress in [0, 1]. */
export interface Work {
  readonly signal?: Cancel | undefined;
  readonly onProgress?: ((done: number) => void) | undefined;
}

/**
 * Stops slow work that has been cancelled.
 * @throws SwarError `cancelled` where `signal` is aborted.
 */
export function throwIfCancelled(signal: Cancel | undefined, where: string): void {
  if (signal?.aborted) throw new SwarError("cancelled", `${where}: cancelled`);
}
