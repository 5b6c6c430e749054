/** Takes the songs of a table into the library, placed on the plane by a model of Spotify's features. */
import { hash } from "node:crypto";
import type { SongPredictions, SongPredictor } from "@swar/analysis";
import { SPOTIFY_FEATURES, type SpotifyFeature } from "@swar/features";
import { type Database, importTracks, type NewTrack, type TrackFeatures } from "@swar/storage";
import { openSongRows, type RowChunk, type TableSource, warningSentence } from "@swar/training";
import { type Cancel, throwIfCancelled } from "@swar/units";
import { type DescribedSong, songColumns } from "../songs/song-columns.ts";

/** What is imported, and how. */
export interface CatalogueImport {
  readonly db: Database;
  readonly predictor: SongPredictor;
  readonly source: TableSource;
  /** What the catalogue is called: songs of one name and id are the same. */
  readonly name: string;
  readonly signal: Cancel;
  readonly onProgress: (done: number, saved: number) => void;
}

/** Why rows are left out. */
export type LeftOut = "nameless" | "featureless" | "unplaced" | "repeated";

/** Rows that are left out for one reason, and the first lines of them. */
export interface LeftOutRows {
  readonly count: number;
  readonly lines: readonly number[];
}

/** What an import did. */
export interface ImportedCatalogue {
  /** Songs that were not in the library before. */
  readonly added: number;
  readonly updated: number;
  readonly leftOut: ReadonlyMap<LeftOut, LeftOutRows>;
  /** What was odd in the table, in sentences. */
  readonly warnings: readonly string[];
}

/**
 * Imports the songs of a table; what was saved stays where it is stopped.
 * @throws SwarError `invalid-table`, `cancelled`.
 */
export async function importCatalogue(work: CatalogueImport): Promise<ImportedCatalogue> {
  const { db, source, signal, onProgress } = work;
  const columns = songColumns((await openSongRows(source)).columns);
  const rows = await openSongRows(source, { texts: columns.texts });
  const leftOut = new Map<LeftOut, { count: number; lines: number[] }>();
  const sort = sorter(work.name, leftOut);
  let [done, savedSoFar] = [0, 0];
  const tracks = async function* (): AsyncGenerator<NewTrack> {
    for await (const chunk of rows.chunks({ signal, onProgress: (part) => void (done = part) })) {
      const predictions = await work.predictor.predict(chunk.features, undefined, { signal });
      for (let i = 0; i < chunk.lines.length; i++) {
        const track = sort(chunk, i, {
          song: columns.describe(chunk.texts, i),
          predictions,
          model: work.predictor.info,
        });
        if (track) yield track;
      }
      throwIfCancelled(signal, "library import");
      onProgress(done, savedSoFar);
    }
  };
  const onSaved = (total: number): void => {
    savedSoFar = total;
    onProgress(done, total);
  };
  const { saved, added } = await importTracks(db, tracks(), { signal, onSaved });
  return { added, updated: saved - added, leftOut, warnings: rows.warnings().map(warningSentence) };
}

/** What is known of a row. */
interface Row {
  readonly song: DescribedSong;
  readonly predictions: SongPredictions;
  readonly model: { readonly name: string; readonly version: string };
}

/** Lines of each reason that are named. */
const NAMED = 5;

/** A set of JavaScript's holds no more. */
const MOST_SEEN = 2 ** 24 - 1;

/** Tells rows that become tracks from those that are left out, of which it keeps count. */
function sorter(
  name: string,
  leftOut: Map<LeftOut, { count: number; lines: number[] }>,
): (chunk: RowChunk, i: number, row: Row) => NewTrack | undefined {
  const seen = new Set<number>();
  return (chunk, i, row) => {
    const features = chunk.features.subarray(i * SPOTIFY_FEATURES.length, (i + 1) * SPOTIFY_FEATURES.length);
    const identity = identityOf(row.song);
    const reason = reasonAgainst(identity, features, row.predictions, i);
    const digest = identity === undefined ? 0 : shortDigest(identity);
    const isRepeated = seen.has(digest);
    if (reason === undefined && !isRepeated) {
      if (seen.size < MOST_SEEN) seen.add(digest);
      return trackOf(`${name}:${identity}`, features, i, row);
    }
    const entry = leftOut.get(reason ?? "repeated") ?? { count: 0, lines: [] };
    leftOut.set(reason ?? "repeated", entry);
    entry.count++;
    if (entry.lines.length < NAMED) entry.lines.push(chunk.lines[i] as number);
    return undefined;
  };
}

/** Longer ones fit into no index. */
const LONGEST_IDENTITY = 200;

/** What tells a song from others of its table: its id, or its names. */
function identityOf({ id, artist, title }: DescribedSong): string | undefined {
  const own = id ?? (title === undefined ? undefined : `${artist ?? ""} – ${title}`.toLowerCase());
  return own === undefined || own.length <= LONGEST_IDENTITY ? own : hash("sha256", own);
}

/** 52 bits of a digest: of a million songs, no two are taken for one in all likelihood, and each costs a few bytes. */
function shortDigest(text: string): number {
  return Number.parseInt(hash("sha256", text).slice(0, 13), 16);
}

function reasonAgainst(
  identity: string | undefined,
  features: Float64Array,
  { arousal, valence }: SongPredictions,
  i: number,
): LeftOut | undefined {
  if (identity === undefined) return "nameless";
  if (features.every(Number.isNaN)) return "featureless";
  return Number.isNaN((arousal[i] as number) + (valence[i] as number)) ? "unplaced" : undefined;
}

function trackOf(content: string, features: Float64Array, i: number, { song, predictions, model }: Row): NewTrack {
  const { id, key, mode, location: _, ...tags } = song;
  const { arousal, valence, uncertainty } = predictions;
  const errors = { arousal: uncertainty.arousal[i] as number, valence: uncertainty.valence[i] as number };
  return {
    ...tags,
    title: tags.title ?? id,
    content,
    source: "catalogue",
    arousal: arousal[i] as number,
    valence: valence[i] as number,
    uncertainty: Number.isFinite(errors.arousal + errors.valence) ? errors : undefined,
    features: { ...featuresOf(features), key, mode },
    model: { name: model.name, version: model.version },
  };
}

function featuresOf(features: Float64Array): TrackFeatures {
  const known = SPOTIFY_FEATURES.map((name, column): [SpotifyFeature, number | undefined] => {
    const value = features[column] as number;
    return [name, Number.isNaN(value) || (name === "tempo" && value === 0) ? undefined : value];
  });
  return Object.fromEntries(known);
}
