/** What a person names to ban it, or to allow it again: tracks by their numbers, artists by their names. */
import { allTracks, type Database, listTracks, textKey, type Track } from "@swar/storage";
import { SwarError } from "@swar/units";
import { trackNumber } from "./named-track.ts";

/** Tracks and artists. */
export interface NamedBans {
  readonly tracks: readonly Track[];
  /** As the library spells them, where it has something of theirs alone. */
  readonly artists: readonly string[];
}

/**
 * The tracks of the numbers among `names`, and the artists of the others and of `artists`, who may have numbers for names.
 * @throws SwarError `not-found` where there is no track of a number; `invalid-argument` where a name is empty.
 */
export async function namedBans(
  db: Database,
  names: readonly string[],
  artists: readonly string[],
  command: string,
): Promise<NamedBans> {
  const tracks = await tracksOfNumbers(
    db,
    names.map(trackNumber).filter((id) => id !== undefined),
    command,
  );
  const named = [...names.filter((name) => trackNumber(name) === undefined), ...artists];
  const spelt = new Map<string, string>();
  for (const name of named) {
    if (textKey(name) === "")
      throw new SwarError("invalid-argument", `${command}: an artist must have a name, got ""; leave it out`);
    if (spelt.has(textKey(name))) continue;
    const { tracks: found } = await listTracks(db, { filter: { artists: [name] }, limit: 1 });
    spelt.set(textKey(name), found[0]?.artist ?? name);
  }
  return { tracks, artists: [...spelt.values()] };
}

/**
 * The tracks of the numbers `ids`, in their order.
 * @throws SwarError `not-found` where there is none of one of them.
 */
export async function tracksOfNumbers(db: Database, ids: readonly number[], command: string): Promise<Track[]> {
  const found = new Map<number, Track>();
  for await (const batch of allTracks(db, { filter: { ids } })) for (const track of batch) found.set(track.id, track);
  const unknown = ids.filter((id) => !found.has(id));
  if (unknown.length === 0) return ids.map((id) => found.get(id) as Track);
  throw new SwarError(
    "not-found",
    `${command}: there must be tracks of these numbers, got ${unknown.join(", ")}; swar library list shows the numbers, nothing was changed`,
  );
}
