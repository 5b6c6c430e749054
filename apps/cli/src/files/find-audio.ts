/** Looks for audio in folders, one folder at a time, so that a tree of any size is gone through in little memory. */
import { access, constants, readdir, realpath, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type Cancel, SwarError, throwIfCancelled } from "@swar/units";
import { isAudioName, isHiddenName } from "./audio-names.ts";
import { unreadable } from "./read-bytes.ts";

/** An audio file as it lies there. */
export interface FoundAudio {
  /** Absolute and normalised. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** When it was last changed, in milliseconds since 1970. */
  readonly modified: number;
}

/** How a search goes on. */
export interface FindOptions {
  readonly signal?: Cancel | undefined;
  /** Hears what cannot be read or followed, and what to do; the search goes on. */
  readonly onTrouble: (message: string) => void;
}

/**
 * The audio that `paths` mean: files that are named, whatever their names, and those below folders that are named, in
 * alphabetical order. What is hidden in a folder is passed over. Links are followed, each folder is gone through once: those
 * that links lead to come last, so that a file has the path without links where it has one. Two names of one file may
 * both come.
 * @throws SwarError before anything else, `file-not-found` where a path does not exist, `file-unreadable` where it cannot be
 * looked at; `cancelled`.
 */
export async function* findAudio(paths: readonly string[], options: FindOptions): AsyncGenerator<FoundAudio> {
  const places = await namedPlaces(paths);
  const named = places.filter(({ kind }) => kind === "file").map(({ path }) => path);
  const search: Search = { ...options, folders: new Set(), linked: [], named: new Set(named) };
  for (const place of places) yield* audioFrom(place, search);
  for (let next = search.linked.pop(); next; next = search.linked.pop()) yield* audioFrom(next, search);
}

interface Place {
  readonly path: string;
  readonly kind: "file" | "folder" | "link";
}

/** What is known while a search goes on. */
interface Search extends FindOptions {
  /** The real paths of folders that were gone through. */
  readonly folders: Set<string>;
  /** Folders that links lead to, which are still to be gone through, the next one last. */
  readonly linked: Place[];
  /** Files that were named, which come once. */
  readonly named: ReadonlySet<string>;
}

async function namedPlaces(paths: readonly string[]): Promise<Place[]> {
  const places = new Map<string, Place>();
  for (const name of paths) {
    const path = resolve(name);
    const found = await stat(path).catch((cause: unknown) => {
      throw notUtf8(name) ?? unreadable(name, cause as NodeJS.ErrnoException);
    });
    places.set(path, { path, kind: found.isDirectory() ? "folder" : "file" });
  }
  return [...places.values()];
}

/** The audio at a place that was named or linked to, and below it. */
async function* audioFrom(start: Place, search: Search): AsyncGenerator<FoundAudio> {
  const pending = [start];
  for (let place = pending.pop(); place; place = pending.pop()) {
    throwIfCancelled(search.signal, "findAudio");
    if (place.kind === "folder") {
      for (const inside of await placesIn(place, search)) pending.push(inside);
    } else if (place === start || !search.named.has(place.path)) {
      const found = await fileAt(place, search);
      if (found) yield found;
    }
  }
}

/** What is to be looked at in a folder, last things first; nothing where it was looked through before. */
async function placesIn(folder: Place, search: Search): Promise<Place[]> {
  try {
    const real = await realpath(folder.path);
    if (search.folders.has(real)) return [];
    search.folders.add(real);
    const entries = await readdir(folder.path, { withFileTypes: true });
    return entries
      .filter(({ name }) => !isHiddenName(name))
      .map((entry): Place => {
        const kind = entry.isDirectory() ? "folder" : entry.isSymbolicLink() ? "link" : "file";
        return { path: join(folder.path, entry.name), kind };
      })
      .filter(({ path, kind }) => kind !== "file" || isAudioName(path))
      .toSorted((a, b) => (a.path < b.path ? 1 : -1));
  } catch (cause) {
    return tell(folder, cause as NodeJS.ErrnoException, search);
  }
}

/** The file at `place`, where it is one that can be read; notes the folder where a link leads to one. */
async function fileAt(place: Place, search: Search): Promise<FoundAudio | undefined> {
  const { path, kind } = place;
  try {
    const found = await stat(path);
    if (found.isFile()) {
      if (kind === "link" && !isAudioName(path)) return undefined;
      await access(path, constants.R_OK);
      return { path, size: found.size, modified: found.mtimeMs };
    }
    if (kind === "link" && found.isDirectory()) search.linked.unshift({ path, kind: "folder" });
    else search.onTrouble(`${path}: audio must be in a file, got a pipe or a device; save it as a file first`);
  } catch (cause) {
    tell(place, cause as NodeJS.ErrnoException, search);
  }
  return undefined;
}

/** Says why there is nothing to be had at `place`; what went away since its folder was read is simply not there. */
function tell({ path, kind }: Place, cause: NodeJS.ErrnoException, { onTrouble }: Search): [] {
  const isGone = cause.code === "ENOENT" || cause.code === "ELOOP";
  if (isGone && kind === "link")
    onTrouble(`${path}: a link must lead to a file or a folder, got one that leads nowhere; mend or remove it`);
  else if (isGone) {
    const odd = notUtf8(path);
    if (odd) onTrouble(odd.message);
  } else onTrouble(unreadable(path, cause).message);
  return [];
}

/** Where the bytes of a name are no UTF-8, Node gives it with U+FFFD in their place, by which it cannot be opened. */
function notUtf8(path: string): SwarError | undefined {
  if (!path.includes("\uFFFD")) return undefined;
  return new SwarError(
    "file-not-found",
    `${path}: the name must be UTF-8, got other bytes (shown as \uFFFD); rename it, for instance with convmv`,
  );
}
