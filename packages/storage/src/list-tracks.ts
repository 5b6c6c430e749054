import { check } from "@swar/units";
import { and, asc, count, desc, type SQL, sql } from "drizzle-orm";
import type { Database } from "./database.ts";
import { filterCondition } from "./filter-conditions.ts";
import { tracks } from "./schema.ts";
import type { Track } from "./track.ts";
import type { TrackFilter } from "./track-filter.ts";
import { TRACK } from "./track-rows.ts";

/** What tracks can be sorted by. `added` is the order in which they came. */
export const SORT_KEYS = [
  "added",
  "title",
  "artist",
  "album",
  "genre",
  "year",
  "duration",
  "arousal",
  "valence",
  "tempo",
  "energy",
  "loudness",
] as const;

/** One of `SORT_KEYS`. */
export type SortKey = (typeof SORT_KEYS)[number];

/** What of the library is listed, and in which order. */
export interface ListOptions {
  readonly filter?: TrackFilter | undefined;
  readonly sort?: SortKey | undefined;
  /** Turns the order around; tracks of which the value is not known are last in both. */
  readonly descending?: boolean | undefined;
  /** The `next` of the page before. */
  readonly after?: string | undefined;
  /** In [1, ∞). */
  readonly limit?: number | undefined;
}

/** A page of tracks, and where the next one begins; absent after the last one. */
export interface TrackPage {
  readonly tracks: readonly Track[];
  readonly next: string | undefined;
}

/**
 * A page of the tracks that `filter` lets pass. Tracks that come or go between two pages neither shift nor repeat others.
 * @throws SwarError `invalid-argument` where `after` is no `next` of a page of the same order.
 */
export async function listTracks(db: Database, options: ListOptions = {}): Promise<TrackPage> {
  const { filter = {}, sort = "artist", descending = false, after, limit = 50 } = options;
  check(Number.isInteger(limit) && limit >= 1, "listTracks", "limit must be an integer of at least 1", limit);
  const place = placeOf(sort, descending);
  const order = descending ? desc : asc;
  const rows = await db
    .select({ track: TRACK, id: tracks.id, place: place.of })
    .from(tracks)
    .where(and(filterCondition(filter), after === undefined ? undefined : behind(place, after, descending)))
    .orderBy(order(place.of), order(tracks.id))
    .limit(limit + 1);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    tracks: rows.slice(0, limit).map(({ track }) => track),
    next: last && JSON.stringify([String(last.place), last.id]),
  };
}

/** How many tracks `filter` lets pass. */
export async function countTracks(db: Database, filter: TrackFilter = {}): Promise<number> {
  const [row] = await db.select({ tracks: count() }).from(tracks).where(filterCondition(filter));
  return row?.tracks ?? 0;
}

/** What a list is sorted by: an expression that is never null, and its type. */
interface SortPlace {
  readonly of: SQL;
  readonly type: SQL;
}

function placeOf(sort: SortKey, descending: boolean): SortPlace {
  if (sort === "added") return { of: sql`${tracks.id}`, type: sql`integer` };
  if (sort === "title" || sort === "artist" || sort === "album" || sort === "genre") {
    const key = tracks[`${sort}Key`];
    return { of: sql`${key}`, type: sql`text collate "C"` };
  }
  const unknown = sql.raw(descending ? "'-infinity'" : "'infinity'");
  return { of: sql`coalesce(${tracks[sort]}::double precision, ${unknown})`, type: sql`double precision` };
}

function behind({ of, type }: SortPlace, after: string, descending: boolean): SQL {
  const [value, id] = cursorOf(after);
  return sql`(${of}, ${tracks.id}) ${sql.raw(descending ? "<" : ">")} (${value}::${type}, ${id}::integer)`;
}

function cursorOf(after: string): readonly [string, number] {
  let cursor: unknown;
  try {
    cursor = JSON.parse(after);
  } catch {
    cursor = undefined;
  }
  const [value, id] = Array.isArray(cursor) ? (cursor as unknown[]) : [];
  check(
    typeof value === "string" && typeof id === "number",
    "listTracks",
    "after must be what the page before gave as next",
    after,
  );
  return [value, id];
}
