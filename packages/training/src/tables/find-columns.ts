/** Finds columns by their names, without regard to case and surrounding blanks. */
import { SPOTIFY_FEATURES } from "@swar/features";
import { SwarError } from "@swar/units";

/**
 * The place of the column called `name`, −1 where there is none.
 * @example columnIndex(["Genre", " Energy "], "energy") // 1
 */
export function columnIndex(columns: readonly string[], name: string): number {
  const wanted = plain(name);
  return columns.findIndex((column) => plain(column) === wanted);
}

/** Names of columns that say who made a song, the likeliest first. */
const GROUPS = [
  "artist_name",
  "artist",
  "artists",
  "artist_names",
  "artist(s)_name",
  "track_artist",
  "performer",
  "band",
];

/**
 * The column that is likely to name the artist, as the table writes it; undefined where none is.
 * @example groupColumn(["track_id", "Artist_Name"]) // "Artist_Name"
 */
export function groupColumn(columns: readonly string[]): string | undefined {
  return firstOf(columns, GROUPS) ?? columns.find((column) => /[_ ]artists?$/.test(plain(column)));
}

const IDS = [
  "track_id",
  "id",
  "uri",
  "track_uri",
  "spotify_id",
  "spotify_track_id",
  "spotify_uri",
  "spotify_track_uri",
];

/**
 * The column that is likely to tell songs apart, as the table writes it; undefined where none is.
 * @example idColumn(["energy", "ID"]) // "ID"
 */
export function idColumn(columns: readonly string[]): string | undefined {
  return firstOf(columns, IDS);
}

function firstOf(columns: readonly string[], names: readonly string[]): string | undefined {
  const name = names.find((candidate) => columnIndex(columns, candidate) >= 0);
  return name === undefined ? undefined : columns[columnIndex(columns, name)];
}

/**
 * The places of `names` among `columns`.
 * @param where what messages call the table
 * @throws SwarError `invalid-table` where one is missing or stands twice.
 */
export function findColumns(columns: readonly string[], names: readonly string[], where: string): readonly number[] {
  const missing = names.filter((name) => columnIndex(columns, name) < 0);
  if (missing.length > 0) throw lacking(columns, missing, where);
  for (const name of names) {
    const times = columns.filter((column) => plain(column) === plain(name)).length;
    if (times > 1) {
      throw new SwarError(
        "invalid-table",
        `${where}: a column must stand once, got ${name} ${times} times; rename or remove all but one`,
      );
    }
  }
  return names.map((name) => columnIndex(columns, name));
}

function lacking(columns: readonly string[], missing: readonly string[], where: string): SwarError {
  const got = columns.map((column) => (column === "" ? '""' : column)).join(", ");
  return new SwarError(
    "invalid-table",
    `${where}: the table must have the columns ${missing.join(", ")}, got ${shortened(got)}; ${remedy(columns, missing)}`,
  );
}

const LONGEST_LIST = 400;

function shortened(list: string): string {
  return list.length <= LONGEST_LIST ? list : `${list.slice(0, LONGEST_LIST)}…`;
}

function remedy(columns: readonly string[], missing: readonly string[]): string {
  if (columns.length === 1) return "separate columns by commas, semicolons, tabs or | and put a header above";
  const pairs = missing.flatMap((name) => {
    const near = columns.find((column) => isNear(plain(column), plain(name)));
    return near === undefined ? [] : [`${near} to ${name}`];
  });
  if (pairs.length > 0) return `if that is what they hold, rename ${pairs.join(", ")}`;
  const isFeature = (name: string): boolean => (SPOTIFY_FEATURES as readonly string[]).includes(name);
  return missing.some(isFeature)
    ? "the table needs Spotify's nine features, under Spotify's names, in its first line"
    : "name columns that it has";
}

/** Whether `column` holds the word `name`, or is it with a letter or two exchanged, added or left out. */
function isNear(column: string, name: string): boolean {
  return column.includes(name) || (Math.abs(column.length - name.length) <= 2 && distance(column, name) <= 2);
}

/** The distance of two words in letters that change. @see Levenshtein (1966) */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const above = row;
    row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (above[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, (above[j] as number) + 1, (row[j - 1] as number) + 1));
    }
  }
  return row[b.length] as number;
}

function plain(name: string): string {
  return name.trim().toLowerCase();
}
