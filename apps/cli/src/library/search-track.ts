/** Tracks of the library as those among which `recommend` searches, and back again. */
import { parse } from "node:path";
import type { Track as SearchTrack } from "@swar/recommend";
import { type PlayCount, textKey, type Track } from "@swar/storage";
import type { Seconds, Unit } from "@swar/units";
import { USUAL_LENGTH } from "../songs/usual-length.ts";

/**
 * `track` for a search: known by its number as text, and its names as the library compares them. Tracks of unknown artists have
 * one each, so that a cap of artists leaves them alone.
 */
export function searchTrack(track: Track, heard: PlayCount | undefined): SearchTrack {
  const { id, title, artist, genre, language, duration, features } = track;
  return {
    ...plainFacts(track, heard),
    id: String(id),
    title: title ?? `track ${id}`,
    artist: textKey(artist ?? "") || `unknown artist ${id}`,
    genre: textKey(genre ?? "") || undefined,
    language: textKey(language ?? "") || undefined,
    duration: knownLength(duration) ?? USUAL_LENGTH,
    tempo: features.tempo !== undefined && features.tempo > 0 ? features.tempo : undefined,
  };
}

/** `track` for a person and a player, with the `path` of a file of it that is there. */
export function shownTrack(track: Track, path: string | undefined, heard: PlayCount | undefined): SearchTrack {
  const { id, title, artist, album, genre, language } = track;
  return {
    ...searchTrack(track, heard),
    title: title ?? (path === undefined ? `track ${id}` : parse(path).name),
    artist: artist ?? "unknown artist",
    album,
    genre,
    language,
    location: path,
  };
}

/** A length that can be one. */
export function knownLength(duration: Seconds | undefined): Seconds | undefined {
  return duration !== undefined && duration > 0 && duration < Infinity ? duration : undefined;
}

/** What is the same for a search and for a person. */
function plainFacts({ arousal, valence, uncertainty, year, explicit, features }: Track, heard: PlayCount | undefined) {
  const { energy, loudness, key, mode } = features;
  return {
    arousal,
    valence,
    uncertainty: uncertainty && { arousal: unit(uncertainty.arousal), valence: unit(uncertainty.valence) },
    year,
    explicit,
    energy: energy === undefined ? undefined : unit(energy),
    loudness,
    key,
    mode: mode === undefined ? undefined : mode === 1 ? ("major" as const) : ("minor" as const),
    plays: heard?.plays,
    lastPlayed: heard?.last.getTime(),
  };
}

function unit(x: number): Unit {
  return Math.min(1, Math.max(0, x));
}
