/** Looks whether the files of the library are where they were, and looks for those that are not. */
import { stat } from "node:fs/promises";
import {
  type Database,
  filesOf,
  type LibraryFile,
  libraryCounts,
  listFiles,
  markMissing,
  markSeen,
  removeFiles,
  saveFile,
  trackOfContent,
} from "@swar/storage";
import { type Cancel, throwIfCancelled } from "@swar/units";
import { audioDigest } from "../files/audio-digest.ts";
import { unreadable } from "../files/read-bytes.ts";
import { findMoved } from "./find-moved.ts";
import { inParts } from "./in-parts.ts";

/** How files are looked at. */
export interface VerifyWork {
  readonly signal: Cancel;
  readonly onProgress: (stage: string, done: number) => void;
  /** Hears what cannot be read, and what to do. */
  readonly onTrouble: (message: string) => void;
}

/** A file that is gone, and where its content is now. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** What became of the files of the library. */
export interface Verified {
  /** How many are there as they were. */
  readonly there: number;
  /** Of those, files that were missing before. */
  readonly back: readonly string[];
  /** Files with the same audio, but other tags, or another date. */
  readonly touched: readonly string[];
  /** Files with other audio than was heard. */
  readonly changed: readonly string[];
  readonly moved: readonly Move[];
  /** Files that are gone, where another file of the library holds the same. */
  readonly copies: readonly Move[];
  readonly missing: readonly string[];
  /** How many could not be looked at. */
  readonly troubles: number;
}

/**
 * Looks at every file of the library, and in its folders for those that are gone. What is found is noted as it goes, and files
 * that are found nowhere are marked as missing.
 * @throws SwarError `cancelled`.
 */
export async function verifyFiles(db: Database, work: VerifyWork): Promise<Verified> {
  const { gone, ...looked } = await lookedAt(db, work);
  const copies = await withCopies(db, gone);
  const moved: Move[] = [];
  for await (const { from, to } of findMoved(db, [...gone.values()], work)) {
    await db.transaction(async (tx) => {
      await removeFiles(tx, [from.path]);
      await saveFile(tx, { ...to, trackId: from.trackId });
    });
    gone.delete(from.path);
    moved.push({ from: from.path, to: to.path });
  }
  const missing = [...gone.keys()].toSorted();
  for await (const some of inParts(missing, AT_ONCE)) await markMissing(db, some);
  return { ...looked, moved, copies, missing };
}

interface Looked {
  there: number;
  troubles: number;
  readonly back: string[];
  readonly touched: string[];
  readonly changed: string[];
  readonly gone: Map<string, LibraryFile>;
}

async function lookedAt(db: Database, work: VerifyWork): Promise<Looked> {
  const { files, missing } = await libraryCounts(db);
  const looked: Looked = { there: 0, troubles: 0, back: [], touched: [], changed: [], gone: new Map() };
  let done = 0;
  for await (const page of listFiles(db)) {
    for await (const some of inParts(page, AT_ONCE)) {
      throwIfCancelled(work.signal, "library verify");
      const states = await Promise.all(some.map((file) => stateOf(file, work)));
      await noted(db, some, states, { looked, work });
      done += some.length;
      work.onProgress("looking at files", done / Math.max(done, files + missing));
    }
  }
  return looked;
}

/** What a look at a file says. */
type State = "there" | "other" | "gone" | "trouble";

async function stateOf({ path, size, modified }: LibraryFile, { onTrouble }: VerifyWork): Promise<State> {
  try {
    const found = await stat(path);
    if (!found.isFile()) return "gone";
    return found.size === size && found.mtimeMs === modified ? "there" : "other";
  } catch (cause) {
    const error = unreadable(path, cause as NodeJS.ErrnoException);
    if (error.code === "file-not-found") return "gone";
    onTrouble(error.message);
    return "trouble";
  }
}

async function noted(
  db: Database,
  files: readonly LibraryFile[],
  states: readonly State[],
  { looked, work }: { readonly looked: Looked; readonly work: VerifyWork },
): Promise<void> {
  const back = files.filter((file, i) => file.missing && states[i] !== "gone" && states[i] !== "trouble");
  if (back.length > 0) {
    const paths = back.map(({ path }) => path);
    await markSeen(db, paths);
    looked.back.push(...paths);
  }
  for (const [i, file] of files.entries()) {
    const state = states[i] === "other" ? await otherState(db, file, work) : (states[i] as State);
    if (state === "there") looked.there++;
    else if (state === "trouble") looked.troubles++;
    else if (state === "gone") looked.gone.set(file.path, file);
    else looked[state === "same-audio" ? "touched" : "changed"].push(file.path);
  }
}

/** What is to be said of a file that looks otherwise than before. */
async function otherState(
  db: Database,
  { path, trackId }: LibraryFile,
  work: VerifyWork,
): Promise<"trouble" | "same-audio" | "other"> {
  const content = await audioDigest(path, work);
  if (content === undefined) return "trouble";
  return (await trackOfContent(db, content))?.id === trackId ? "same-audio" : "other";
}

/** Forgets those of `gone` whose track lies in another file that is there, and says in which. */
async function withCopies(db: Database, gone: Map<string, LibraryFile>): Promise<Move[]> {
  const copies: Move[] = [];
  for await (const some of inParts(gone.values(), AT_ONCE)) {
    const others = await filesOf(db, [...new Set(some.map(({ trackId }) => trackId))]);
    const there = others.filter(({ path, missing }) => !missing && !gone.has(path));
    const places = new Map(there.map(({ trackId, path }) => [trackId, path]));
    for (const { path, trackId } of some) {
      const to = places.get(trackId);
      if (to !== undefined) copies.push({ from: path, to });
    }
  }
  const paths = copies.map(({ from }) => from);
  for await (const some of inParts(paths, AT_ONCE)) await removeFiles(db, some);
  for (const path of paths) gone.delete(path);
  return copies;
}

/** Files that are looked at, or noted, together. */
const AT_ONCE = 64;
