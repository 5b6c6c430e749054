import type { Track as SearchTrack } from "@swar/recommend";
import { type Database, trackPaths } from "@swar/storage";
import { USUAL_LENGTH } from "../songs/usual-length.ts";
import type { LibraryPool } from "./library-pool.ts";
import { knownLength, shownTrack } from "./search-track.ts";

/** An answer from the library, and what a person should know of it besides. */
export interface LibraryAnswer<L> {
  readonly list: L;
  readonly notes: readonly string[];
}

/** `list` with its tracks as a person and a player take them. */
export async function shownList<E extends { readonly track: SearchTrack }, L extends { readonly tracks: readonly E[] }>(
  db: Database,
  list: L & { readonly tracks: readonly E[] },
  { tracks: pooled, note }: LibraryPool,
): Promise<LibraryAnswer<L>> {
  const chosen = list.tracks.map(({ track }) => pooled.get(track.id)!);
  const paths = await trackPaths(
    db,
    chosen.map(({ track }) => track.id),
  );
  const tracks = list.tracks.map((entry, i) => {
    const { track, heard } = chosen[i]!;
    return { ...entry, track: shownTrack(track, paths.get(track.id), heard) };
  });
  const unknown = chosen.filter(({ track }) => knownLength(track.duration) === undefined).length;
  const notes = [note, unknown === 0 ? undefined : lengthNote(unknown)];
  return { list: { ...list, tracks }, notes: notes.filter((text) => text !== undefined) };
}

function lengthNote(tracks: number): string {
  const which =
    tracks === 1 ? "of one track the length is not known; it" : `of ${tracks} tracks the length is not known; each`;
  return `${which} is taken to last ${USUAL_LENGTH} s`;
}
