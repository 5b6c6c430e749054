/** Tracks that come → lines of the table. */
import { check } from "@swar/units";
import { checkOnPlane } from "./check-on-plane.ts";
import { searchWords, storable, textKey } from "./text-keys.ts";
import type { NewTrack, TrackTags } from "./track.ts";

/** The columns that follow from tags. */
export const TAG_COLUMNS =
  "title artist album genre title_key artist_key album_key genre_key words year language explicit".split(" ");

/** The columns of a line that comes, in the order in which they are inserted. `place`, `id` and `added` make themselves. */
export const NEW_COLUMNS = [
  ...TAG_COLUMNS,
  ..."content source duration arousal valence arousal_error valence_error model_name model_version".split(" "),
  ..."acousticness danceability energy instrumentalness liveness loudness speechiness tempo feature_valence".split(" "),
  ..."key mode".split(" "),
];

const LONGEST_CONTENT = 500;

/**
 * A track that comes as a line under the names of the columns, for `json_populate_recordset`.
 * @throws SwarError `invalid-argument` where the point is not on the plane or nothing says which track it is.
 */
export function newRow(track: NewTrack): Record<string, unknown> {
  const { content, source, arousal, valence, uncertainty, features, model } = track;
  check(content !== "" && content.length <= LONGEST_CONTENT, "library", "a track must have a short content", content);
  checkOnPlane(track, "library", "a track");
  return {
    ...features,
    ...tagColumns(track),
    content,
    source,
    duration: track.duration,
    arousal,
    valence,
    arousal_error: uncertainty?.arousal,
    valence_error: uncertainty?.valence,
    model_name: model.name,
    model_version: model.version,
    feature_valence: features.valence,
  };
}

/** Tags under the names of `TAG_COLUMNS`. */
export function tagColumns({
  title,
  artist,
  album,
  genre,
  year,
  language,
  explicit,
}: TrackTags): Record<string, unknown> {
  return {
    title,
    artist,
    album,
    genre,
    title_key: textKey(title ?? ""),
    artist_key: textKey(artist ?? ""),
    album_key: textKey(album ?? ""),
    genre_key: textKey(genre ?? ""),
    words: vectorOf([title, artist, album, genre]),
    year: smallInteger(year),
    language: language && textKey(language),
    explicit,
  };
}

/** Years as tags have them may be anything. */
function smallInteger(value: number | undefined): number | undefined {
  return value !== undefined && Number.isInteger(value) && Math.abs(value) < 2 ** 15 ? value : undefined;
}

function vectorOf(texts: readonly (string | undefined)[]): string {
  const text = texts.filter((part) => part !== undefined).join(" ");
  return searchWords(text.slice(0, 2000))
    .map((word) => `'${word}'`)
    .join(" ");
}

/** `value` as JSON that PostgreSQL takes, whatever texts are in it. Numbers that are not finite become null. */
export function storableJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (typeof inner === "string" ? storable(inner) : inner));
}
