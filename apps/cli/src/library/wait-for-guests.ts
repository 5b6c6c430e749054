import { setTimeout as pause } from "node:timers/promises";
import type { Progress } from "../terminal/progress.ts";
import type { Library } from "./open-library.ts";

/** Milliseconds between two looks. */
const LOOK = 100;

/** Keeps the library open as long as other commands use it through this process, or until Ctrl-C. */
export async function waitForGuests(
  library: Library,
  { signal, progress }: { readonly signal: AbortSignal; readonly progress: Progress },
): Promise<void> {
  if (library.guests() === 0 || signal.aborted) return;
  progress.log("done; another command still uses the library through this one, Ctrl-C ends it");
  while (library.guests() > 0 && !signal.aborted) await pause(LOOK, undefined, { signal }).catch(() => {});
}
