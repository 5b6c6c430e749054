import type { LibraryFilter } from "./library-query.ts";

/** Lets through the tracks that were heard from files of which none is there now. */
export const MISSING_FILTER = { playable: "false", source: "audio" } as const satisfies LibraryFilter;

/** Whether `filter` is about missing files, among other things. */
export function isAboutMissing({ playable, source }: LibraryFilter): boolean {
  return playable === MISSING_FILTER.playable && source === MISSING_FILTER.source;
}
