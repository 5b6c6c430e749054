/**
 * The tables as Drizzle sees them. They are made by `migrations/`; a test holds both against each other. What is narrow
 * and searched stands in `tracks`, what is wide and shown in `analyses`.
 */
import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  customType,
  doublePrecision,
  integer,
  json,
  pgSchema,
  point,
  real,
  smallint,
  text,
  timestamp,
} from "drizzle-orm/pg-core";
import type { TrackSource } from "./track.ts";

/** Of one name, so that a database may hold other things as well. */
const swar = pgSchema("swar");

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => "bytea" });
const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });
const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** Pictures, each once, however many tracks bear it. */
export const covers = swar.table("covers", {
  id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
  digest: text("digest").notNull(),
  type: text("type").notNull(),
  bytes: bytea("bytes").notNull(),
});

/** One line a track. Keys are names made comparable; `place` is where it lies on the plane, (valence, arousal). */
export const tracks = swar.table("tracks", {
  id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
  content: text("content").notNull(),
  source: text("source").$type<TrackSource>().notNull(),
  title: text("title"),
  artist: text("artist"),
  album: text("album"),
  genre: text("genre"),
  titleKey: text("title_key").notNull(),
  artistKey: text("artist_key").notNull(),
  albumKey: text("album_key").notNull(),
  genreKey: text("genre_key").notNull(),
  words: tsvector("words").notNull(),
  year: smallint("year"),
  language: text("language"),
  explicit: boolean("explicit"),
  duration: real("duration"),
  added: moment("added").notNull().defaultNow(),
  arousal: doublePrecision("arousal").notNull(),
  valence: doublePrecision("valence").notNull(),
  place: point("place", { mode: "xy" }).generatedAlwaysAs(sql`point(valence, arousal)`),
  arousalError: real("arousal_error"),
  valenceError: real("valence_error"),
  modelName: text("model_name").notNull(),
  modelVersion: text("model_version").notNull(),
  acousticness: real("acousticness"),
  danceability: real("danceability"),
  energy: real("energy"),
  instrumentalness: real("instrumentalness"),
  liveness: real("liveness"),
  loudness: real("loudness"),
  speechiness: real("speechiness"),
  tempo: real("tempo"),
  featureValence: real("feature_valence"),
  key: smallint("key"),
  mode: smallint("mode"),
  coverId: integer("cover_id"),
});

/** What fills pages of a track. */
export const analyses = swar.table("analyses", {
  trackId: integer("track_id").primaryKey(),
  curveStep: doublePrecision("curve_step"),
  curveArousal: real("curve_arousal").array(),
  curveValence: real("curve_valence").array(),
  attentionTime: real("attention_time").array(),
  attentionWeight: real("attention_weight").array(),
  descriptors: json("descriptors"),
  warnings: text("warnings").array(),
});

/** Where tracks lie. */
export const files = swar.table("files", {
  id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
  path: text("path").notNull(),
  digest: text("digest").generatedAlwaysAs(sql`md5(path)`),
  trackId: integer("track_id").notNull(),
  size: doublePrecision("size").notNull(),
  modified: doublePrecision("modified").notNull(),
  seen: moment("seen").notNull(),
  missing: moment("missing"),
});

/** What was heard, and when. */
export const plays = swar.table("plays", {
  id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
  trackId: integer("track_id").notNull(),
  at: moment("at").notNull(),
  seconds: real("seconds"),
});

/** Tracks that are never to be proposed. */
export const bannedTracks = swar.table("banned_tracks", {
  trackId: integer("track_id").primaryKey(),
  since: moment("since").notNull().defaultNow(),
});

/** Artists of whom nothing is to be proposed, by their keys. */
export const bannedArtists = swar.table("banned_artists", {
  artistKey: text("artist_key").primaryKey(),
  artist: text("artist").notNull(),
  since: moment("since").notNull().defaultNow(),
});

/** Folders that are looked through again when the library is brought up to date. */
export const folders = swar.table("folders", {
  path: text("path").primaryKey(),
  added: moment("added").notNull().defaultNow(),
});

/** Files that could not be heard, as they were then. */
export const failures = swar.table("failures", {
  id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
  path: text("path").notNull(),
  digest: text("digest").generatedAlwaysAs(sql`md5(path)`),
  size: doublePrecision("size").notNull(),
  modified: doublePrecision("modified").notNull(),
  code: text("code").notNull(),
  message: text("message").notNull(),
  at: moment("at").notNull().defaultNow(),
});

/** How the listener said to feel, and when. */
export const moods = swar.table("moods", {
  id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
  at: moment("at").notNull(),
  arousal: doublePrecision("arousal").notNull(),
  valence: doublePrecision("valence").notNull(),
});

/** That tracks have changed, a line a statement; null for many. Triggers write it. */
export const changes = swar.table("changes", {
  id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
  tracks: integer("tracks").array(),
});

/** Which migrations were applied. */
export const migrations = swar.table("migrations", {
  version: integer("version").primaryKey(),
  name: text("name").notNull(),
  applied: moment("applied").notNull().defaultNow(),
});
