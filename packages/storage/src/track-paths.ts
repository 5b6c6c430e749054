import { and, asc, isNull, sql } from "drizzle-orm";
import type { Database } from "./database.ts";
import { numberArray } from "./filter-conditions.ts";
import { files } from "./schema.ts";

/** Where each of the tracks of numbers `ids` can be played: the first of its files that are there. Those with none are absent. */
export async function trackPaths(db: Database, ids: readonly number[]): Promise<Map<number, string>> {
  const rows = await db
    .selectDistinctOn([files.trackId], { id: files.trackId, path: files.path })
    .from(files)
    .where(and(sql`${files.trackId} = any(${numberArray(ids)})`, isNull(files.missing)))
    .orderBy(asc(files.trackId), asc(files.id));
  return new Map(rows.map(({ id, path }) => [id, path]));
}
