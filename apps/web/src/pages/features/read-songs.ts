import { type SongFeatures, SPOTIFY_FEATURES, SPOTIFY_RANGES, type SpotifyFeature } from "@swar/features";
import { SwarError } from "@swar/units";
import { parseTable } from "./parse-table.ts";

/** Songs of a table. */
export interface TableSongs {
  readonly songs: readonly SongFeatures[];
  /** What each is called, as far as the table says it. */
  readonly names: readonly string[];
  /** How many values were missing or none that can be; a model puts its median in their place. */
  readonly missing: number;
}

const NAMES = ["track_name", "name", "title", "song", "track"];
const ARTISTS = ["artist_name", "artists", "artist"];
/** More than one looks through, and few enough for a phone. */
const MOST = 50_000;

/**
 * The songs of a table whose columns are named as Spotify names them, in any order and case.
 * @throws SwarError `invalid-argument` where columns or rows are missing, or there are too many rows.
 */
export function readSongs(text: string): TableSongs {
  const [head = [], ...rows] = parseTable(text);
  const columns = head.map((name) => name.trim().toLowerCase());
  const places = SPOTIFY_FEATURES.map((name) => columns.indexOf(name));
  checkTable(places, rows.length);
  let missing = 0;
  const songs = rows.map((row) => {
    const values = SPOTIFY_FEATURES.map((name, i) => valueOf(row[places[i] as number], name));
    missing += values.filter(Number.isNaN).length;
    return Object.fromEntries(SPOTIFY_FEATURES.map((name, i) => [name, values[i]])) as SongFeatures;
  });
  const [title, artist] = [NAMES, ARTISTS].map((wanted) => columns.findIndex((name) => wanted.includes(name)));
  const names = rows.map((row, i) => {
    const said = [row[title as number], row[artist as number]].filter(Boolean).join(", ");
    return said || `Row ${i + 1}`;
  });
  return { songs, names, missing };
}

function checkTable(places: readonly number[], rows: number): void {
  const absent = SPOTIFY_FEATURES.filter((_, i) => places[i] === -1);
  if (absent.length > 0) {
    throw refusal(
      `its first line must name the nine columns, ${absent.join(", ")} ${absent.length > 1 ? "are" : "is"} not there; add what is missing`,
    );
  }
  if (rows === 0) throw refusal("it must have a row below its first line, got none; paste the songs, too");
  if (rows > MOST) {
    throw refusal(`it must have at most ${MOST} rows here, got ${rows}; use swar predict for larger ones`);
  }
}

function refusal(rule: string): SwarError {
  return new SwarError("invalid-argument", `table: ${rule}`);
}

/** A number within the range of its feature; with a comma for a point, too. NaN where it is none. */
function valueOf(text: string | undefined, name: SpotifyFeature): number {
  const value = text === undefined || text.trim() === "" ? Number.NaN : Number(text.replace(",", "."));
  const [low, high] = SPOTIFY_RANGES[name];
  return value >= low && value <= high ? value : Number.NaN;
}
