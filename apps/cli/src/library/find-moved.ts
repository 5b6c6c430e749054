/** Looks for files that are gone in the folders of the library: by size or name first, and then by content. */
import { basename } from "node:path";
import { allTracks, type Database, knownFiles, type LibraryFile, libraryCounts, listFolders } from "@swar/storage";
import { audioDigest } from "../files/audio-digest.ts";
import { findAudio, type FoundAudio } from "../files/find-audio.ts";
import { isFolder } from "../files/is-folder.ts";
import { inParts } from "./in-parts.ts";
import type { VerifyWork } from "./verify-files.ts";

/** A file that is gone, and another that holds its audio. */
export interface Found {
  readonly from: LibraryFile;
  readonly to: FoundAudio;
}

/** Numbers that are asked for at once. */
const AT_ONCE = 1000;

/**
 * Looks for the audio of `gone` in files below the folders of the library that are in it under no path yet. Folders that are not
 * there are told of.
 * @throws SwarError `cancelled`.
 */
export async function* findMoved(
  db: Database,
  gone: readonly LibraryFile[],
  work: VerifyWork,
): AsyncGenerator<Found, void, undefined> {
  if (gone.length === 0) return;
  const wanted = await byContent(db, gone);
  const [sizes, names] = [new Set(gone.map(({ size }) => size)), new Set(gone.map(({ path }) => basename(path)))];
  const { files } = await libraryCounts(db);
  let seen = 0;
  for await (const some of inParts(findAudio(await foldersThere(db, work), work), 64)) {
    seen += some.length;
    work.onProgress("looking for what is gone", seen / Math.max(seen + 1, files));
    const likely = some.filter(({ path, size }) => sizes.has(size) || names.has(basename(path)));
    const paths = likely.map(({ path }) => path);
    const known = paths.length > 0 ? await knownFiles(db, paths) : new Map();
    for (const to of likely.filter(({ path }) => !known.has(path))) {
      const content = await audioDigest(to.path, work);
      const from = content === undefined ? undefined : wanted.get(content)?.pop();
      if (from) yield { from, to };
    }
  }
}

/** The files that are gone by the content of their tracks. */
async function byContent(db: Database, gone: readonly LibraryFile[]): Promise<Map<string, LibraryFile[]>> {
  const wanted = new Map<string, LibraryFile[]>();
  const ofTrack = Map.groupBy(gone, ({ trackId }) => trackId);
  for await (const ids of inParts(ofTrack.keys(), AT_ONCE))
    for await (const tracks of allTracks(db, { filter: { ids } }))
      for (const { id, content } of tracks) wanted.set(content, ofTrack.get(id) ?? []);
  return wanted;
}

async function foldersThere(db: Database, { onTrouble }: VerifyWork): Promise<string[]> {
  const there: string[] = [];
  for (const folder of await listFolders(db)) {
    if (await isFolder(folder)) there.push(folder);
    else onTrouble(`${folder}: the folder is not there; where it is on a drive, connect it and verify again`);
  }
  return there;
}
