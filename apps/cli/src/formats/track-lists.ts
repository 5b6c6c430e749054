/** The ways to print many tracks, one after another. */
import type { Track } from "@swar/storage";
import { clock } from "../terminal/clock.ts";
import { fitted } from "../terminal/display-width.ts";
import { printable } from "../terminal/printable.ts";
import { csvRow } from "./csv.ts";
import { jsonLine } from "./json-line.ts";

/** A way to print tracks. */
export interface TrackListFormat {
  /** What stands before the first; `columns` is how many characters the terminal has in a line. */
  readonly head: (columns: number) => string;
  readonly line: (track: Track, columns: number) => string;
}

const NUMBERS = { id: 7, year: 4, time: 8, mood: 2, axis: 4 } as const;
const GAP = "  ";
const NARROWEST = 8;

/** A table as wide as the terminal: what is left beside the numbers is for titles and artists, three to two. */
const text: TrackListFormat = {
  head: (columns) => row(["", "title", "artist", "year", "length", "", "A", "V"], columns),
  line: (track, columns) => {
    const { id, title = "", artist = "", year, duration, quadrant, arousal, valence } = track;
    const length = duration === undefined ? "" : clock(duration);
    const point = [arousal, valence].map((x) => x.toFixed(2));
    return row([String(id), title, artist, String(year ?? ""), length, quadrant, ...point], columns);
  },
};

function row(cells: readonly string[], columns: number): string {
  const [id = "", title = "", artist = "", year = "", time = "", mood = "", ...point] = cells;
  const { id: idWidth, year: yearWidth, time: timeWidth, mood: moodWidth, axis } = NUMBERS;
  const numbers = idWidth + yearWidth + timeWidth + moodWidth + 2 * axis + 7 * GAP.length;
  const names = Math.max(2 * NARROWEST, columns - numbers);
  const titleWidth = Math.round(names * 0.6);
  const line = [
    id.padStart(idWidth),
    fitted(printable(title), titleWidth),
    fitted(printable(artist), names - titleWidth),
    year.padStart(yearWidth),
    time.padStart(timeWidth),
    mood.padEnd(moodWidth),
    ...point.map((x) => x.padStart(axis)),
  ];
  return `${line.join(GAP).trimEnd()}\n`;
}

/** What stands in a column of CSV. */
type Cell = string | number | boolean | undefined;

/** The columns of CSV, and a track's cells in them. */
const CELLS: readonly (readonly [name: string, of: (track: Track) => Cell])[] = [
  ["id", ({ id }) => id],
  ["source", ({ source }) => source],
  ["title", ({ title }) => title],
  ["artist", ({ artist }) => artist],
  ["album", ({ album }) => album],
  ["genre", ({ genre }) => genre],
  ["year", ({ year }) => year],
  ["language", ({ language }) => language],
  ["explicit", ({ explicit }) => explicit],
  ["duration", ({ duration }) => duration],
  ["arousal", ({ arousal }) => arousal],
  ["valence", ({ valence }) => valence],
  ["quadrant", ({ quadrant }) => quadrant],
  ["uncertainty_arousal", ({ uncertainty }) => uncertainty?.arousal],
  ["uncertainty_valence", ({ uncertainty }) => uncertainty?.valence],
  ["acousticness", ({ features }) => features.acousticness],
  ["danceability", ({ features }) => features.danceability],
  ["energy", ({ features }) => features.energy],
  ["instrumentalness", ({ features }) => features.instrumentalness],
  ["liveness", ({ features }) => features.liveness],
  ["loudness", ({ features }) => features.loudness],
  ["speechiness", ({ features }) => features.speechiness],
  ["tempo", ({ features }) => features.tempo],
  ["spotify_valence", ({ features }) => features.valence],
  ["key", ({ features }) => features.key],
  ["mode", ({ features }) => features.mode],
  ["model", ({ model }) => `${model.name} ${model.version}`],
  ["added", ({ added }) => added.toISOString()],
  ["content", ({ content }) => content],
];

const csv: TrackListFormat = {
  head: () => csvRow(CELLS.map(([name]) => name)),
  line: (track) => csvRow(CELLS.map(([, of]) => String(of(track) ?? ""))),
};

/** An object a line, with the names of the HTTP API. */
const json: TrackListFormat = { head: () => "", line: ({ id, ...track }) => jsonLine({ id, ...track }) };

/** The ways to print tracks, by name. */
export const TRACK_LISTS = { text, json, csv } as const satisfies Record<string, TrackListFormat>;
