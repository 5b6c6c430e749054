/** The rules of a filter as `filter-conditions.ts` has them, for tracks in columns. */
import { sql } from "drizzle-orm";
import type { Database } from "../database.ts";
import { plays } from "../schema.ts";
import { textKey } from "../text-keys.ts";
import type { Range, TrackFilter } from "../track-filter.ts";
import { nameNumbers } from "./name-numbers.ts";
import { EXPLICIT, PLAYABLE, type TrackColumns } from "./track-columns.ts";

/** The rules that columns can tell. */
export type RowRules = Pick<
  TrackFilter,
  "energy" | "genres" | "languages" | "loudness" | "notArtists" | "notIds" | "notPlayedSince" | "tempo" | "year"
> & { readonly explicit?: false | undefined; readonly playable?: true | undefined };

/** Whether the track in a row passes. */
export type RowFilter = (row: number) => boolean;

/** The tracks of `columns` that `rules` let pass. */
export async function rowFilter(db: Database, columns: TrackColumns, rules: RowRules): Promise<RowFilter> {
  const { ids, flags, tempo, loudness, energy, year, genre, language } = columns;
  const { genres, languages, playable, explicit, notIds = [], notArtists = [], notPlayedSince } = rules;
  const artists = await nameNumbers(db, notArtists.map(textKey));
  const played = notPlayedSince === undefined ? [] : await playedSince(db, notPlayedSince);
  const tests = [
    playable && ((row: number) => (flags[row]! & PLAYABLE) !== 0),
    explicit === false && ((row: number) => (flags[row]! & EXPLICIT) === 0),
    within(tempo, rounded(rules.tempo)),
    within(loudness, rounded(rules.loudness)),
    within(energy, rounded(rules.energy)),
    within(year, rules.year),
    genres && among(genre, await nameNumbers(db, genres.map(textKey))),
    languages && among(language, await nameNumbers(db, languages.map(textKey))),
    notAmong(columns.artist, [...artists]),
    notAmong(ids, [...notIds, ...played]),
  ];
  return all(tests.filter((test) => test !== undefined && test !== false));
}

/** One after the other: nothing is asked of a track that has failed. */
function all(tests: readonly RowFilter[]): RowFilter {
  const [first = () => true, second, ...rest] = tests;
  if (second === undefined) return first;
  const others = all([second, ...rest]);
  return (row) => first(row) && others(row);
}

/** A bound as the database compares it with columns of four bytes. */
function rounded(range: Range | undefined): Range | undefined {
  const round = (bound: number | undefined) => (bound === undefined ? undefined : Math.fround(bound));
  return range && { min: round(range.min), max: round(range.max) };
}

function within(column: Float32Array, range: Range | undefined): RowFilter | undefined {
  if (range?.min === undefined && range?.max === undefined) return undefined;
  const { min = -Infinity, max = Infinity } = range;
  return (row) => column[row]! >= min && column[row]! <= max;
}

function among(column: Float64Array, wanted: ReadonlySet<number>): RowFilter {
  if (wanted.size > 1) return (row) => wanted.has(column[row]!);
  const [only] = wanted;
  return (row) => column[row] === only;
}

function notAmong(column: Float64Array | Int32Array, numbers: readonly number[]): RowFilter | undefined {
  const unwanted = new Set(numbers);
  return unwanted.size === 0 ? undefined : (row) => !unwanted.has(column[row]!);
}

async function playedSince(db: Database, since: Date): Promise<readonly number[]> {
  const at = sql`${since.toISOString()}::timestamptz`;
  const rows = await db
    .selectDistinct({ id: plays.trackId })
    .from(plays)
    .where(sql`${plays.at} > ${at}`);
  return rows.map(({ id }) => id);
}
