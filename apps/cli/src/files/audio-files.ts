import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { isAudioName, isHiddenName } from "./audio-names.ts";
import { isFolder } from "./is-folder.ts";
import { unreadable } from "./read-bytes.ts";

/**
 * The files to analyse: those named, whatever their names, and all audio below the folders named, in alphabetical order.
 * Names that do not exist stay in the list: reading them says why. What is hidden in a folder is passed over.
 * @throws SwarError `file-unreadable` where a folder cannot be read.
 */
export async function audioFiles(paths: readonly string[]): Promise<string[]> {
  const found: (readonly string[])[] = [];
  for (const path of paths) {
    found.push((await isFolder(path)) ? await audioBelow(path) : [path]);
  }
  return [...new Set(found.flat())];
}

async function audioBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch((cause: unknown) => {
    throw unreadable(folder, cause as NodeJS.ErrnoException);
  });
  const isHidden = (path: string): boolean => relative(folder, path).split(sep).some(isHiddenName);
  return entries
    .filter((entry) => (entry.isFile() || entry.isSymbolicLink()) && isAudioName(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !isHidden(path))
    .toSorted();
}
