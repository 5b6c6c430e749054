/** Finds the track that a person means. */
import { resolve } from "node:path";
import { countTracks, type Database, knownFiles, listTracks, showTrack, type TrackDetails } from "@swar/storage";
import { SwarError } from "@swar/units";
import { trackName } from "../formats/track-name.ts";
import { printable } from "../terminal/printable.ts";

/** Tracks that a message names. */
const NAMED = 5;

/** Numbers above this are no tracks, but may be titles. */
const LARGEST = 2 ** 31 - 1;

/**
 * The track of this number, of the file at this path, or the only one in whose names these words are found.
 * @throws SwarError `not-found` where there is none, or several.
 */
export async function namedTrack(db: Database, words: readonly string[]): Promise<TrackDetails> {
  const name = words.join(" ");
  const id = trackNumber(name);
  const byNumber = id === undefined ? undefined : await showTrack(db, id);
  if (byNumber) return byNumber;
  const path = resolve(name);
  const file = (await knownFiles(db, [path])).get(path);
  const byPath = file && (await showTrack(db, file.trackId));
  if (byPath) return byPath;
  const { tracks } = await listTracks(db, { filter: { text: name }, limit: NAMED });
  const [found] = tracks;
  if (found === undefined || name.trim() === "") {
    throw new SwarError(
      "not-found",
      `library: a number, a path or words of a track must be given, got ${printable(JSON.stringify(name))}; swar library list shows what there is`,
    );
  }
  if (tracks.length === 1) return (await showTrack(db, found.id)) as TrackDetails;
  const listed = tracks.map((track) => `${track.id} ${trackName(track)}`).join("; ");
  const more = (await countTracks(db, { text: name })) - tracks.length;
  throw new SwarError(
    "not-found",
    `library: one track must be meant, got ${printable(JSON.stringify(name))}, which are several: ${listed}${more > 0 ? ` and ${more} more` : ""}; name one by its number`,
  );
}

/**
 * `text` as the number of a track; undefined where it is none.
 * @example trackNumber("12") // 12
 */
export function trackNumber(text: string): number | undefined {
  return /^[1-9]\d*$/.test(text) && Number(text) <= LARGEST ? Number(text) : undefined;
}
