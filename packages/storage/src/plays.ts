import { count, max, sql } from "drizzle-orm";
import type { Database } from "./database.ts";
import { numberArray } from "./filter-conditions.ts";
import { plays } from "./schema.ts";

/** That a track was heard. */
export interface Play {
  readonly trackId: number;
  readonly at: Date;
  /** For how many seconds, where that is known. */
  readonly seconds?: number | undefined;
}

/** Notes that a track was heard. */
export async function recordPlay(db: Database, { trackId, at, seconds }: Play): Promise<void> {
  await db.insert(plays).values({ trackId, at, seconds: seconds ?? null });
}

/** How often a track was heard, and when last. */
export interface PlayCount {
  readonly plays: number;
  readonly last: Date;
}

/** How often each of the tracks of numbers `ids` was heard; those never heard are absent. */
export async function playCounts(db: Database, ids: readonly number[]): Promise<Map<number, PlayCount>> {
  const rows = await db
    .select({ id: plays.trackId, plays: count(), last: max(plays.at) })
    .from(plays)
    .where(sql`${plays.trackId} = any(${numberArray(ids)})`)
    .groupBy(plays.trackId);
  return new Map(rows.map((row) => [row.id, { plays: row.plays, last: row.last as Date }]));
}

/** How often each track was heard, by its number; those never heard are absent. */
export async function playTimes(db: Database): Promise<Map<number, number>> {
  const rows = await db.select({ id: plays.trackId, times: count() }).from(plays).groupBy(plays.trackId);
  return new Map(rows.map(({ id, times }) => [id, times]));
}
