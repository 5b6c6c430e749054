/** What the columns of a table say of its songs beside Spotify's features, whatever they are called. */
import { columnIndex, groupColumn, idColumn } from "@swar/training";
import type { Seconds } from "@swar/units";

/** Columns of texts that a song can have, and the names under which tables have them. */
const NAMES = {
  title: ["track_name", "title", "name", "track"],
  album: ["album_name", "album"],
  genre: ["genre", "track_genre", "playlist_genre"],
  language: ["language"],
  explicit: ["explicit"],
  location: ["location", "path", "file", "filename"],
  year: ["year", "release_date", "album_release_date", "track_album_release_date"],
  mode: ["mode"],
  key: ["key"],
  duration: ["duration_ms", "duration"],
} as const;

type Name = keyof typeof NAMES;

/** What a table says of a song; absent where it says nothing. */
export interface DescribedSong {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly artist?: string | undefined;
  readonly album?: string | undefined;
  readonly genre?: string | undefined;
  readonly language?: string | undefined;
  readonly location?: string | undefined;
  readonly year?: number | undefined;
  /** Semitones above C. */
  readonly key?: number | undefined;
  /** 1 for major, 0 for minor. */
  readonly mode?: 0 | 1 | undefined;
  readonly explicit?: boolean | undefined;
  readonly duration?: Seconds | undefined;
}

/** The columns of a table that say something of songs. */
export interface SongColumns {
  /** Those to be read as texts. */
  readonly texts: readonly string[];
  /** Whether the table says how long songs are. */
  readonly hasDuration: boolean;
  /** What row `row` of the columns `texts` says. */
  readonly describe: (texts: Readonly<Record<string, readonly string[]>>, row: number) => DescribedSong;
}

/** Finds them among the columns of a table. */
export function songColumns(columns: readonly string[]): SongColumns {
  const [artist, id] = [groupColumn(columns), idColumn(columns)];
  const found = new Map<Name, string>();
  for (const [name, candidates] of Object.entries(NAMES) as [Name, readonly string[]][]) {
    const column = candidates.find((candidate) => columnIndex(columns, candidate) >= 0);
    if (column !== undefined) found.set(name, column);
  }
  const lengthIn = found.get("duration") === "duration" ? 1 : 1000;
  return {
    texts: [...new Set([...found.values(), ...(artist ? [artist] : []), ...(id ? [id] : [])])],
    hasDuration: found.has("duration"),
    describe: (texts, row) => {
      const of = (column: string | undefined): string => texts[column ?? ""]?.[row] ?? "";
      const text = (name: Name): string => of(found.get(name));
      const length = Number(text("duration"));
      return {
        id: of(id) || undefined,
        title: text("title") || undefined,
        artist: of(artist) || undefined,
        album: text("album") || undefined,
        genre: text("genre") || undefined,
        language: text("language") || undefined,
        location: text("location") || undefined,
        year: yearOf(text("year")),
        key: keyOf(text("key")),
        mode: modeOf(text("mode")),
        explicit: explicitOf(text("explicit")),
        duration: Number.isFinite(length) && length > 0 ? length / lengthIn : undefined,
      };
    },
  };
}

function yearOf(text: string): number | undefined {
  const year = /\d{4}/.exec(text)?.[0];
  return year === undefined ? undefined : Number(year);
}

const NOTES = ["C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B"];

/** Spotify's number of a key, or its name, in semitones above C. */
function keyOf(text: string): number | undefined {
  const named = NOTES.indexOf(text.toUpperCase());
  const key = named >= 0 ? named : text === "" ? Number.NaN : Number(text);
  return Number.isInteger(key) && key >= 0 && key < NOTES.length ? key : undefined;
}

/** Spotify's 1 and 0, or the words. */
function modeOf(text: string): 0 | 1 | undefined {
  if (/^(1(\.0)?|major)$/i.test(text)) return 1;
  return /^(0(\.0)?|minor)$/i.test(text) ? 0 : undefined;
}

function explicitOf(text: string): boolean | undefined {
  if (/^(true|1(\.0)?|yes|explicit)$/i.test(text)) return true;
  return /^(false|0(\.0)?|no|clean)$/i.test(text) ? false : undefined;
}
