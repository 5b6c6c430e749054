import { asc, eq, sql } from "drizzle-orm";
import type { Database } from "./database.ts";
import { numberArray, textArray } from "./filter-conditions.ts";
import { bannedArtists, bannedTracks, tracks } from "./schema.ts";
import { storable, textKey } from "./text-keys.ts";
import type { Track } from "./track.ts";
import { TRACK } from "./track-rows.ts";

/** What is never to be proposed. */
export interface Bans {
  readonly tracks: readonly Track[];
  readonly artists: readonly string[];
}

/** Bans the tracks of numbers `ids`, those that are in the library. Gives how many are. */
export async function banTracks(db: Database, ids: readonly number[]): Promise<number> {
  const there = await db
    .select({ trackId: tracks.id })
    .from(tracks)
    .where(sql`${tracks.id} = any(${numberArray(ids)})`);
  if (there.length > 0) await db.insert(bannedTracks).values(there).onConflictDoNothing();
  return there.length;
}

/** Allows the tracks of numbers `ids` again. Gives how many were banned. */
export async function unbanTracks(db: Database, ids: readonly number[]): Promise<number> {
  const condition = sql`${bannedTracks.trackId} = any(${numberArray(ids)})`;
  const rows = await db.delete(bannedTracks).where(condition).returning({ id: bannedTracks.trackId });
  return rows.length;
}

/** Bans artists by their names, whether or not anything of theirs is in the library. */
export async function banArtists(db: Database, names: readonly string[]): Promise<void> {
  const rows = names.map((name) => ({ artistKey: textKey(name), artist: storable(name) }));
  const named = rows.filter(({ artistKey }) => artistKey !== "");
  if (named.length > 0) await db.insert(bannedArtists).values(named).onConflictDoNothing();
}

/** Allows artists again. Gives how many were banned. */
export async function unbanArtists(db: Database, names: readonly string[]): Promise<number> {
  const condition = sql`${bannedArtists.artistKey} = any(${textArray(names.map(textKey))})`;
  const rows = await db.delete(bannedArtists).where(condition).returning({ key: bannedArtists.artistKey });
  return rows.length;
}

/** What is banned, as it is compared: numbers of tracks, keys of artists. */
export async function banKeys(
  db: Database,
): Promise<{ readonly tracks: readonly number[]; readonly artists: readonly string[] }> {
  const result = (await db.execute(sql`select
    array(select track_id from ${bannedTracks}) as tracks,
    array(select artist_key from ${bannedArtists}) as artists`)) as { rows: { tracks: number[]; artists: string[] }[] };
  return result.rows[0]!;
}

/** What is banned, artists in the order of their names. */
export async function listBans(db: Database): Promise<Bans> {
  const rows = await db
    .select({ track: TRACK })
    .from(tracks)
    .innerJoin(bannedTracks, eq(bannedTracks.trackId, tracks.id))
    .orderBy(asc(tracks.artistKey), asc(tracks.id));
  const artists = await db.select().from(bannedArtists).orderBy(asc(bannedArtists.artistKey));
  return { tracks: rows.map(({ track }) => track), artists: artists.map(({ artist }) => artist) };
}
