import type { Points } from "@swar/contract";
import { useMemo } from "react";
import { type Answer, useAnswer } from "../../api/use-answer.ts";
import { fetchPoints } from "./fetch-points.ts";
import type { LibraryFilter } from "./library-query.ts";
import { shownMask } from "./shown-mask.ts";

/** Every track as a point, and which of them the filter lets through. */
export interface LibraryPoints {
  readonly all: Answer<Points>;
  readonly filtered: Answer<Points | undefined>;
  /** 1 where a point is let through; undefined where all are. */
  readonly shown: Uint8Array | undefined;
}

/** Asks for all points, anew when `changes` counts on, and for those that `filter` lets through. */
export function useLibraryPoints(filter: LibraryFilter, changes: number): LibraryPoints {
  const key = JSON.stringify(filter);
  const isFiltered = key !== "{}";
  const all = useAnswer((api, signal) => fetchPoints(api, {}, signal), [changes]);
  const filtered = useAnswer(
    async (api, signal) => (isFiltered ? await fetchPoints(api, filter, signal) : undefined),
    [key, changes],
  );
  const shown = useMemo(
    () => (isFiltered && all.value && filtered.value ? shownMask(all.value.ids, filtered.value.ids) : undefined),
    [isFiltered, all.value, filtered.value],
  );
  return { all, filtered, shown };
}
