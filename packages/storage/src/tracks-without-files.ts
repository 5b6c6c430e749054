import { and, asc, eq, sql } from "drizzle-orm";
import type { Database } from "./database.ts";
import { numberArray } from "./filter-conditions.ts";
import { tracks } from "./schema.ts";
import type { Track } from "./track.ts";
import { TRACK } from "./track-rows.ts";

/** Of the tracks of numbers `ids`, those that were heard in files of which none is known any more. */
export async function tracksWithoutFiles(db: Database, ids: readonly number[]): Promise<Track[]> {
  const rows = await db
    .select({ track: TRACK })
    .from(tracks)
    .where(
      and(
        sql`${tracks.id} = any(${numberArray(ids)})`,
        eq(tracks.source, "audio"),
        sql`not exists (select from swar.files f where f.track_id = ${tracks.id})`,
      ),
    )
    .orderBy(asc(tracks.id));
  return rows.map(({ track }) => track);
}
