import { setTimeout as pause } from "node:timers/promises";
import type { Progress } from "../terminal/progress.ts";
import { type Library, type LibraryPlace, withLibrary } from "./open-library.ts";

/** Milliseconds between two looks. */
const LOOK = 100;

/**
 * Opens the library for the time of `work`, which may be long: other commands use it through this process meanwhile. It stays open after
 * until they are done, or Ctrl-C.
 * @throws SwarError as `openLibrary`; whatever `work` throws.
 */
export async function withSharedLibrary<T>(
  place: LibraryPlace,
  { signal, progress }: { readonly signal: AbortSignal; readonly progress: Progress },
  work: (library: Library) => Promise<T>,
): Promise<T> {
  return await withLibrary(place, async (library) => {
    await library.share();
    const result = await work(library);
    if (library.guests() > 0 && !signal.aborted)
      progress.log("done; another command still uses the library through this one, Ctrl-C ends it");
    while (library.guests() > 0 && !signal.aborted) await pause(LOOK, undefined, { signal }).catch(() => {});
    return result;
  });
}
