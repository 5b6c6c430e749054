/** A table of songs as a catalogue to choose music from: their features, and where a model puts them. */
import type { SongPredictor } from "@swar/analysis";
import { SPOTIFY_FEATURES } from "@swar/features";
import type { KeyMode, Track } from "@swar/recommend";
import {
  columnIndex,
  groupColumn,
  idColumn,
  openSongRows,
  readSongTable,
  type SongTable,
  warningSentence,
} from "@swar/training";
import type { AffectPoint, Seconds } from "@swar/units";
import { withFile } from "../files/file-source.ts";
import type { Progress } from "../terminal/progress.ts";

/** Columns of texts that a track can have, and the names under which tables have them. */
const TEXTS = {
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

type TextName = keyof typeof TEXTS;

/** The length of a song where a table does not tell. */
const USUAL: Seconds = 210;

/** Songs that are asked about at once. */
const AT_ONCE = 20_000;

/**
 * The songs of the table at `path`, placed on the plane by `predictor`; those that cannot be placed are left out, and so are
 * further recordings of one title by one artist.
 * @throws SwarError `invalid-table`, `cancelled`.
 */
export async function tableTracks(
  predictor: SongPredictor,
  path: string,
  { signal, progress }: { readonly signal: AbortSignal; readonly progress: Progress },
): Promise<Track[]> {
  return await withFile(path, async (source) => {
    const { columns } = await openSongRows(source);
    const [artist, id] = [groupColumn(columns), idColumn(columns)];
    const found = new Map<TextName, string>();
    for (const [name, candidates] of Object.entries(TEXTS) as [TextName, readonly string[]][]) {
      const column = candidates.find((candidate) => columnIndex(columns, candidate) >= 0);
      if (column !== undefined) found.set(name, column);
    }
    if (!found.has("duration"))
      progress.log(`note: the table has no duration_ms; each song is taken to last ${USUAL} s`);
    const texts = [...new Set([...found.values(), ...(artist ? [artist] : []), ...(id ? [id] : [])])];
    const onProgress = (done: number): void => progress.update("reading the songs", done);
    const table = await readSongTable(source, { texts, signal, onProgress });
    for (const warning of table.warnings) progress.log(`${path}: ${warningSentence(warning)}`);
    const text = (name: TextName, row: number): string => table.texts[found.get(name) ?? ""]?.[row] ?? "";
    const rowOf = (row: number): Described => ({
      id: (id && table.texts[id]?.[row]) || `line ${table.lines[row]}`,
      artist: (artist && table.texts[artist]?.[row]) || "unknown artist",
      text: (name) => text(name, row),
      inMilliseconds: found.get("duration")?.toLowerCase() !== "duration",
    });
    return await placed(predictor, table, rowOf);
  });
}

/** A row's texts. */
interface Described {
  readonly id: string;
  readonly artist: string;
  readonly text: (name: TextName) => string;
  readonly inMilliseconds: boolean;
}

async function placed(predictor: SongPredictor, table: SongTable, rowOf: (row: number) => Described): Promise<Track[]> {
  const tracks: Track[] = [];
  const seen = new Set<string>();
  for (let from = 0; from < table.rows; from += AT_ONCE) {
    const to = Math.min(table.rows, from + AT_ONCE);
    const part = table.features.subarray(from * SPOTIFY_FEATURES.length, to * SPOTIFY_FEATURES.length);
    const { arousal, valence, uncertainty } = await predictor.predict(part);
    for (let i = 0; i < to - from; i++) {
      const point = { arousal: arousal[i] as number, valence: valence[i] as number };
      const errors = { arousal: uncertainty.arousal[i] as number, valence: uncertainty.valence[i] as number };
      const described = rowOf(from + i);
      const recording = `${described.artist}\n${described.text("title") || described.id}`.toLowerCase();
      if (Number.isNaN(point.arousal + point.valence) || seen.has(described.id) || seen.has(recording)) continue;
      seen.add(described.id).add(recording);
      tracks.push(trackOf(described, part.subarray(i * SPOTIFY_FEATURES.length), point, errors));
    }
  }
  return tracks;
}

function trackOf(
  { id, artist, text, inMilliseconds }: Described,
  features: Float64Array,
  point: AffectPoint,
  uncertainty: AffectPoint,
): Track {
  const feature = (name: (typeof SPOTIFY_FEATURES)[number]): number | undefined =>
    known(features[SPOTIFY_FEATURES.indexOf(name)] as number);
  const length = known(Number(text("duration"))) ?? 0;
  const tempo = feature("tempo");
  const optional = {
    album: text("album") || undefined,
    genre: text("genre") || undefined,
    language: text("language") || undefined,
    location: text("location") || undefined,
    year: yearOf(text("year")),
    tempo: tempo !== undefined && tempo > 0 ? tempo : undefined,
    loudness: feature("loudness"),
    energy: feature("energy"),
    key: keyOf(text("key")),
    mode: modeOf(text("mode")),
    explicit: /^(true|1|yes|explicit)$/i.test(text("explicit")) ? true : undefined,
  };
  const duration = length > 0 ? length / (inMilliseconds ? 1000 : 1) : USUAL;
  return { id, artist, title: text("title") || id, duration, ...point, uncertainty, ...optional };
}

function known(x: number): number | undefined {
  return Number.isFinite(x) ? x : undefined;
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
function modeOf(text: string): KeyMode | undefined {
  if (/^(1(\.0)?|major)$/i.test(text)) return "major";
  return /^(0(\.0)?|minor)$/i.test(text) ? "minor" : undefined;
}
