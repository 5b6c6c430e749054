import { readdir } from "node:fs/promises";
import { homedir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import type { FolderService } from "@swar/server";
import { isAudioName, isHiddenName } from "../files/audio-names.ts";
import { isFolder } from "../files/is-folder.ts";
import { unreadable } from "../files/read-bytes.ts";

type Browsed = Awaited<ReturnType<FolderService["browse"]>>;

/** Where music and drives are found on one platform or another. */
const PLACES = ["/", "/media", "/mnt", "/Volumes", ..."CDEFG".split("").map((letter) => `${letter}:\\`)];

/**
 * What folders are in the folder at `path`, and how many audio files, by their names; hidden ones are passed over. Nothing is opened.
 * @throws SwarError `file-not-found`, `file-unreadable`.
 */
export async function browseFolder(asked: string): Promise<Browsed> {
  const path = resolve(asked);
  const entries = await readdir(path, { withFileTypes: true }).catch((cause: NodeJS.ErrnoException) => {
    throw unreadable(path, cause);
  });
  const shown = entries.filter(({ name }) => !isHiddenName(name));
  const isThere = await Promise.all(
    shown.map(
      async (entry) => entry.isDirectory() || (entry.isSymbolicLink() && (await isFolder(join(path, entry.name)))),
    ),
  );
  const names = shown.filter((_, i) => isThere[i]).map(({ name }) => name);
  const parent = dirname(path);
  return {
    path,
    ...(parent === path ? {} : { parent }),
    folders: names.toSorted(BY_NAME.compare).map((name) => ({ name, path: join(path, name) })),
    audio: shown.filter(({ name }, i) => !isThere[i] && isAudioName(name)).length,
    places: await places(),
  };
}

const BY_NAME = new Intl.Collator(undefined, { numeric: true });

/** The places that this machine has. */
async function places(): Promise<Browsed["places"]> {
  const home = homedir();
  const wanted = [home, join(home, "Music"), ...(process.platform === "win32" ? PLACES.slice(4) : PLACES.slice(0, 4))];
  const isThere = await Promise.all(wanted.map(isFolder));
  return wanted.filter((_, i) => isThere[i]).map((path) => ({ name: basename(path) || path, path }));
}
