/**
 * The tracks nearest to a point of the plane. The index of places gives tracks in the order of their distance, and holds what most
 * filters read; that is fast where tracks near the point pass. Where the first few thousand do not hold enough of them,
 * more are looked through, and at last those that pass are found by their other indexes and sorted. The answer is exact.
 */
import { type AffectPoint, check } from "@swar/units";
import { asc, eq, type SQL, sql } from "drizzle-orm";
import { checkOnPlane } from "./check-on-plane.ts";
import type { Database } from "./database.ts";
import { filterCondition, textArray } from "./filter-conditions.ts";
import { tracks } from "./schema.ts";
import { textKey } from "./text-keys.ts";
import type { Track } from "./track.ts";
import type { TrackFilter } from "./track-filter.ts";
import { TRACK } from "./track-rows.ts";

/** A track and how far it is from where one asked, in units of the plane: at most √2. */
export interface NearTrack extends Track {
  readonly distance: number;
}

/** Which tracks, and how many. */
export interface NearestOptions {
  readonly filter?: TrackFilter | undefined;
  /** In [1, ∞). */
  readonly limit?: number | undefined;
}

/** How many tracks around the point are looked through, first and then. */
const WINDOWS = [8_000, 40_000];

/** With more genres than this, genres are looked for among all. */
const MOST_GENRES = 20;

/**
 * The `limit` tracks nearest to `target` of those that `filter` lets pass, nearest first; fewer only where fewer pass.
 * @throws SwarError `invalid-argument` where `target` is not in [0, 1]².
 */
export async function nearestTracks(
  db: Database,
  target: AffectPoint,
  { filter = {}, limit = 50 }: NearestOptions = {},
): Promise<NearTrack[]> {
  const { arousal, valence } = target;
  checkOnPlane(target, "nearestTracks", "target");
  check(Number.isInteger(limit) && limit >= 1, "nearestTracks", "limit must be an integer of at least 1", limit);
  const distance = sql`(${tracks.place} <-> point(${valence}::float8, ${arousal}::float8))`;
  for (const window of isNarrow(filter) ? [] : WINDOWS) {
    const found = await described(db, amongNearest(distance, filter, limit, Math.max(window, limit)));
    if (found.length === limit) return found;
  }
  const all = sql`select ${tracks.id} as id, ${distance} as distance from ${tracks}
    where ${filterCondition(filter) ?? sql`true`} order by ${distance} + 0 limit ${limit}`;
  return await described(db, all);
}

/** Whether few tracks pass, and an index leads to them. */
function isNarrow({ artists, ids, text }: TrackFilter): boolean {
  return artists !== undefined || ids !== undefined || text !== undefined;
}

/** Of the `window` nearest tracks, the first `limit` that pass; of each wanted genre, where there are some. */
function amongNearest(distance: SQL, filter: TrackFilter, limit: number, window: number): SQL {
  const { genres, ...rest } = filter;
  if (genres === undefined || genres.length > MOST_GENRES) {
    return passing(distance, filterCondition(filter), limit, sql`order by ${distance} limit ${window}`);
  }
  const keys = [...new Set(genres.map(textKey))];
  const within = sql`where ${tracks.genreKey} = wanted.genre order by ${distance} limit ${window}`;
  return sql`select near.id, near.distance from unnest(${textArray(keys)}) as wanted (genre)
    cross join lateral (${passing(distance, filterCondition(rest), limit, within)}) as near
    order by near.distance limit ${limit}`;
}

/** The condition is judged one by one behind the window, so that no other index is taken and the first ones suffice. */
function passing(distance: SQL, condition: SQL | undefined, limit: number, window: SQL): SQL {
  return sql`select candidate.id, candidate.distance from
    (select ${tracks.id} as id, ${distance} as distance, ${condition ?? sql`true`} as passes from ${tracks} ${window}) as candidate
    where candidate.passes limit ${limit}`;
}

async function described(db: Database, found: SQL): Promise<NearTrack[]> {
  const distance = sql<number>`found.distance`.mapWith(Number);
  const rows = await db
    .select({ track: TRACK, distance })
    .from(tracks)
    .innerJoin(sql`(${found}) as found`, eq(tracks.id, sql`found.id`))
    .orderBy(sql`found.distance`, asc(tracks.id));
  return rows.map((row) => ({ ...row.track, distance: row.distance }));
}
