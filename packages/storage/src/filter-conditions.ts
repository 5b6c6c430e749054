import type { Quadrant } from "@swar/units";
import { NEUTRAL } from "@swar/units";
import { and, type Column, eq, gte, inArray, lt, lte, notInArray, type SQL, sql } from "drizzle-orm";
import { tracks } from "./schema.ts";
import { searchWords, textKey } from "./text-keys.ts";
import type { Range, TrackFilter } from "./track-filter.ts";

/** The rules of `filter` as one condition on a line of `tracks`; undefined where everything passes. */
export function filterCondition(filter: TrackFilter): SQL | undefined {
  return and(...bounds(filter), ...sameNames(filter), ...differentNames(filter), ...otherRules(filter));
}

function bounds(filter: TrackFilter): (SQL | undefined)[] {
  const { arousal, valence, tempo, loudness, energy, year, duration } = filter;
  return [
    within(tracks.arousal, arousal),
    within(tracks.valence, valence),
    within(tracks.tempo, tempo),
    within(tracks.loudness, loudness),
    within(tracks.energy, energy),
    within(tracks.year, year),
    within(tracks.duration, duration),
    filter.quadrant && inQuadrant(filter.quadrant),
  ];
}

/** Compared as floats of four bytes where the column is one: 0.7 there is not 0.7 of eight. */
function within(column: Column, { min, max }: Range = {}): SQL | undefined {
  const type = sql.raw(column.getSQLType() === "smallint" ? "double precision" : column.getSQLType());
  const bound = (value: number): SQL => sql`${value}::${type}`;
  return and(
    min === undefined ? undefined : gte(column, bound(min)),
    max === undefined ? undefined : lte(column, bound(max)),
  );
}

function inQuadrant(name: Quadrant): SQL | undefined {
  const high = name === "Q1" || name === "Q2" ? gte : lt;
  const positive = name === "Q1" || name === "Q4" ? gte : lt;
  return and(high(tracks.arousal, NEUTRAL), positive(tracks.valence, NEUTRAL));
}

function sameNames({ text, genres, artists, albums, languages, ids, source }: TrackFilter): (SQL | undefined)[] {
  return [
    text === undefined ? undefined : hasWords(text),
    genres && inArray(tracks.genreKey, genres.map(textKey)),
    artists && inArray(tracks.artistKey, artists.map(textKey)),
    albums && inArray(tracks.albumKey, albums.map(textKey)),
    languages && inArray(tracks.language, languages.map(textKey)),
    ids && sql`${tracks.id} = any(${numberArray(ids)})`,
    source && eq(tracks.source, source),
  ];
}

function differentNames({ notGenres, notArtists, notIds, withoutBanned }: TrackFilter): (SQL | undefined)[] {
  return [
    notGenres && notInArray(tracks.genreKey, notGenres.map(textKey)),
    notArtists && notInArray(tracks.artistKey, notArtists.map(textKey)),
    notIds?.length ? sql`${tracks.id} <> all(${numberArray(notIds)})` : undefined,
    withoutBanned ? sql`${tracks.id} not in (select track_id from swar.banned_tracks)` : undefined,
    withoutBanned ? sql`${tracks.artistKey} not in (select artist_key from swar.banned_artists)` : undefined,
  ];
}

function otherRules({ explicit, playable, notPlayedSince }: TrackFilter): (SQL | undefined)[] {
  const there = sql`exists (select from swar.files f where f.track_id = ${tracks.id} and f.missing is null)`;
  const played = sql`exists (select from swar.plays p where p.track_id = ${tracks.id} and p.at > ${notPlayedSince?.toISOString()}::timestamptz)`;
  return [
    explicit === true ? sql`${tracks.explicit}` : undefined,
    explicit === false ? sql`${tracks.explicit} is not true` : undefined,
    playable === undefined ? undefined : playable ? there : sql`not ${there}`,
    notPlayedSince && sql`not ${played}`,
  ];
}

/** The condition that each word of `text` begins a word of the names. No words are found everywhere. */
function hasWords(text: string): SQL | undefined {
  const words = searchWords(text);
  const query = words.map((word) => `'${word}':*`).join(" & ");
  return words.length === 0 ? undefined : sql`${tracks.words} @@ ${query}::tsquery`;
}

/** `values` as one parameter, an array of PostgreSQL. */
export function numberArray(values: readonly number[]): SQL {
  return sql`${sql.param(values)}::int[]`;
}

/** `values` as one parameter, an array of PostgreSQL. */
export function textArray(values: readonly string[]): SQL {
  return sql`${sql.param(values)}::text[]`;
}
