/** Takes tracks, files and folders out of the library; what is on disk stays. */
import { resolve } from "node:path";
import {
  allTracks,
  type Database,
  knownFailures,
  knownFiles,
  type LibraryFile,
  listFailures,
  listFiles,
  listFolders,
  removeFailures,
  removeFiles,
  removeFolders,
  removeTracks,
  showTrack,
  type Track,
  tracksWithoutFiles,
} from "@swar/storage";
import { SwarError } from "@swar/units";
import { pathBelow } from "../files/path-below.ts";
import { printable } from "../terminal/printable.ts";
import { inParts } from "./in-parts.ts";
import { trackNumber } from "./named-track.ts";

/** What was forgotten. */
export interface Forgotten {
  readonly tracks: readonly Pick<Track, "id" | "title" | "artist">[];
  readonly files: readonly string[];
  readonly folders: readonly string[];
  /** Files of which it was known that they could not be heard. */
  readonly failures: readonly string[];
}

/** What is to be forgotten. */
interface Plan {
  readonly tracks: Map<number, Track>;
  readonly files: Map<string, LibraryFile>;
  readonly folders: Set<string>;
  readonly failures: Set<string>;
}

/** Lines that one statement forgets. */
const AT_ONCE = 1000;

/**
 * Forgets what `names` mean: numbers of tracks, paths of files, folders with all that lies in them. A track that was heard
 * goes with its last file, and its files go with it.
 * @throws SwarError `not-found` where one of them is not in the library; nothing is forgotten then.
 */
export async function forget(db: Database, names: readonly string[]): Promise<Forgotten> {
  return await db.transaction(async (tx) => {
    const plan: Plan = { tracks: new Map(), files: new Map(), folders: new Set(), failures: new Set() };
    const remembered = await listFolders(tx);
    for (const name of names) {
      const isThere = (await planTrack(tx, name, plan)) || (await planPath(tx, resolve(name), plan, remembered));
      if (!isThere) throw notThere(name);
    }
    return await carriedOut(tx, plan);
  });
}

/** Forgets the files that are missing, and the tracks that were heard in nothing else. */
export async function forgetMissing(db: Database): Promise<Forgotten> {
  return await db.transaction(async (tx) => {
    const files = new Map<string, LibraryFile>();
    for await (const page of listFiles(tx, { missing: true })) for (const file of page) files.set(file.path, file);
    return await carriedOut(tx, { tracks: new Map(), files, folders: new Set(), failures: new Set() });
  });
}

/**
 * Forgets the tracks of a catalogue that was imported under `name`. Gives how many there were.
 * @throws SwarError `not-found` where there are none.
 */
export async function forgetCatalogue(db: Database, name: string): Promise<number> {
  return await db.transaction(async (tx) => {
    let count = 0;
    const names = new Set<string>();
    for await (const tracks of allTracks(tx, { filter: { source: "catalogue" } })) {
      for (const { content } of tracks) names.add(content.slice(0, content.indexOf(":")));
      const ids = tracks.filter(({ content }) => content.startsWith(`${name}:`)).map(({ id }) => id);
      if (ids.length > 0) count += await removeTracks(tx, ids);
    }
    if (count > 0) return count;
    const known = names.size === 0 ? "none was" : `there are ${[...names].map(printable).join(", ")}`;
    throw new SwarError(
      "not-found",
      `library remove: a catalogue of this name must have been imported, got ${printable(JSON.stringify(name))}; ${known}`,
    );
  });
}

async function planTrack(db: Database, name: string, plan: Plan): Promise<boolean> {
  const id = trackNumber(name);
  const track = id === undefined ? undefined : await showTrack(db, id);
  if (track === undefined) return false;
  plan.tracks.set(track.id, track);
  for (const file of track.files) plan.files.set(file.path, file);
  return true;
}

/** A file, or a folder with all below it. */
async function planPath(db: Database, path: string, plan: Plan, remembered: readonly string[]): Promise<boolean> {
  const { files, folders, failures } = plan;
  const before = files.size + folders.size + failures.size;
  const under = pathBelow(path);
  for (const file of (await knownFiles(db, [path])).values()) files.set(file.path, file);
  for (const failure of (await knownFailures(db, [path])).keys()) failures.add(failure);
  for await (const page of listFiles(db, { under })) for (const file of page) files.set(file.path, file);
  for await (const page of listFailures(db))
    for (const failure of page) if (failure.path.startsWith(under)) failures.add(failure.path);
  for (const folder of remembered) if (folder === path || folder.startsWith(under)) folders.add(folder);
  return files.size + folders.size + failures.size > before;
}

async function carriedOut(db: Database, { tracks, files, folders, failures }: Plan): Promise<Forgotten> {
  const paths = [...files.keys()];
  for await (const some of inParts(paths, AT_ONCE)) await removeFiles(db, some);
  for await (const some of inParts(failures, AT_ONCE)) await removeFailures(db, some);
  await removeFolders(db, [...folders]);
  const heard = new Set([...files.values()].map(({ trackId }) => trackId));
  for await (const some of inParts(heard, AT_ONCE))
    for (const track of await tracksWithoutFiles(db, some)) tracks.set(track.id, track);
  for await (const some of inParts(tracks.keys(), AT_ONCE)) await removeTracks(db, some);
  const byNumber = [...tracks.values()].toSorted((a, b) => a.id - b.id);
  return {
    tracks: byNumber,
    files: paths.toSorted(),
    folders: [...folders].toSorted(),
    failures: [...failures].toSorted(),
  };
}

function notThere(name: string): SwarError {
  return new SwarError(
    "not-found",
    `library remove: it must be a number of a track, or a file or folder of the library, got ${printable(JSON.stringify(name))}; nothing was forgotten, swar library list shows what there is`,
  );
}
