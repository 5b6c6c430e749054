/** Lines of the table → tracks. */
import { type AffectPoint, quadrant } from "@swar/units";
import { type InferSelectModel, type SQL, sql } from "drizzle-orm";
import { tracks } from "./schema.ts";
import type { Track, TrackFeatures, TrackTags } from "./track.ts";

/** What makes a `Track`: all but the keys. */
const COLUMNS = {
  id: tracks.id,
  content: tracks.content,
  source: tracks.source,
  title: tracks.title,
  artist: tracks.artist,
  album: tracks.album,
  genre: tracks.genre,
  year: tracks.year,
  language: tracks.language,
  explicit: tracks.explicit,
  duration: tracks.duration,
  added: tracks.added,
  arousal: tracks.arousal,
  valence: tracks.valence,
  arousalError: tracks.arousalError,
  valenceError: tracks.valenceError,
  modelName: tracks.modelName,
  modelVersion: tracks.modelVersion,
  acousticness: tracks.acousticness,
  danceability: tracks.danceability,
  energy: tracks.energy,
  instrumentalness: tracks.instrumentalness,
  liveness: tracks.liveness,
  loudness: tracks.loudness,
  speechiness: tracks.speechiness,
  tempo: tracks.tempo,
  featureValence: tracks.featureValence,
  key: tracks.key,
  mode: tracks.mode,
} as const;

/** A line by those columns, as JSON has it. */
type TrackRow = Omit<Pick<InferSelectModel<typeof tracks>, keyof typeof COLUMNS>, "added"> & { readonly added: string };

const NAMES = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];

/**
 * A `Track`, to be selected from `tracks`: one array of JSON instead of thirty columns, each of which would cost the
 * embedded database more than finding the track.
 */
export const TRACK: SQL<Track> = sql`json_build_array(${sql.join(Object.values(COLUMNS), sql`, `)})`.mapWith(
  (values: readonly unknown[]) => trackOf(Object.fromEntries(NAMES.map((name, i) => [name, values[i]])) as TrackRow),
);

function trackOf(row: TrackRow): Track {
  const { id, content, source, arousal, valence } = row;
  return {
    ...tagsOf(row),
    id,
    content,
    source,
    added: new Date(row.added),
    arousal,
    valence,
    quadrant: quadrant({ arousal, valence }),
    duration: row.duration ?? undefined,
    uncertainty: uncertaintyOf(row),
    features: featuresOf(row),
    model: { name: row.modelName, version: row.modelVersion },
  };
}

function tagsOf({ title, artist, album, genre, year, language, explicit }: TrackRow): TrackTags {
  return {
    title: title ?? undefined,
    artist: artist ?? undefined,
    album: album ?? undefined,
    genre: genre ?? undefined,
    year: year ?? undefined,
    language: language ?? undefined,
    explicit: explicit ?? undefined,
  };
}

function uncertaintyOf({ arousalError, valenceError }: TrackRow): AffectPoint | undefined {
  if (arousalError === null || valenceError === null) return undefined;
  return { arousal: arousalError, valence: valenceError };
}

function featuresOf(row: TrackRow): TrackFeatures {
  return {
    acousticness: row.acousticness ?? undefined,
    danceability: row.danceability ?? undefined,
    energy: row.energy ?? undefined,
    instrumentalness: row.instrumentalness ?? undefined,
    liveness: row.liveness ?? undefined,
    loudness: row.loudness ?? undefined,
    speechiness: row.speechiness ?? undefined,
    tempo: row.tempo ?? undefined,
    valence: row.featureValence ?? undefined,
    key: row.key ?? undefined,
    mode: (row.mode ?? undefined) as 0 | 1 | undefined,
  };
}
