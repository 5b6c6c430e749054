import { and, asc, gt } from "drizzle-orm";
import type { Database } from "./database.ts";
import { filterCondition } from "./filter-conditions.ts";
import { pagesById } from "./pages-by-id.ts";
import { tracks } from "./schema.ts";
import type { Track } from "./track.ts";
import type { TrackFilter } from "./track-filter.ts";
import { TRACK } from "./track-rows.ts";

/** Which tracks, and how many at once. */
export interface AllOptions {
  readonly filter?: TrackFilter | undefined;
  /** In [1, ∞). */
  readonly batch?: number | undefined;
}

/** All tracks that `filter` lets pass, in batches, in the order in which they came; memory holds one batch. */
export async function* allTracks(
  db: Database,
  { filter = {}, batch = 5000 }: AllOptions = {},
): AsyncGenerator<readonly Track[]> {
  const condition = filterCondition(filter);
  const pages = pagesById(batch, (last) =>
    db
      .select({ track: TRACK, id: tracks.id })
      .from(tracks)
      .where(and(gt(tracks.id, last), condition))
      .orderBy(asc(tracks.id))
      .limit(batch),
  );
  for await (const rows of pages) yield rows.map(({ track }) => track);
}
