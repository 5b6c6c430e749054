/** From folders to jobs: finds audio, passes over what is known, and puts the rest into the queue, each content once. */
import { parse } from "node:path";
import {
  type Database,
  editTags,
  knownFailures,
  knownFiles,
  type LibraryFile,
  markSeen,
  saveFile,
  trackOfContent,
} from "@swar/storage";
import { type Cancel, throwIfCancelled } from "@swar/units";
import { audioDigest } from "../files/audio-digest.ts";
import { withFile } from "../files/file-source.ts";
import { findAudio, type FoundAudio } from "../files/find-audio.ts";
import { readTags } from "../files/read-tags.ts";
import { inParts } from "../library/in-parts.ts";
import type { AudioJob } from "./job.ts";
import type { JobQueue } from "./job-queue.ts";

/** What is gathered, and who hears of it. */
export interface Gathering {
  readonly paths: readonly string[];
  readonly db: Database;
  readonly queue: JobQueue;
  readonly signal: Cancel;
  /** Hears again what is known, because another model is to judge, say. */
  readonly again?: boolean | undefined;
  /** Tries again what could not be heard before. */
  readonly retry?: boolean | undefined;
  /** Hears, of each file, what is to become of it. */
  readonly onFile: (file: FoundAudio, fate: Fate) => void;
  /** Hears what cannot be read, and what to do. */
  readonly onTrouble: (message: string) => void;
}

/**
 * What becomes of a file: it is in the library as it is; it is a further copy of a track of the library; it could not be heard
 * before and has not changed since; or it waits, by the number of its job.
 */
export type Fate = "known" | "copy" | "failed-before" | { readonly job: string };

/** Files that are looked up at once: few, so that work begins soon. */
const BATCH = 32;

/**
 * Goes through the folders and files and hands each on.
 * @throws SwarError `file-not-found` where a path does not exist, `cancelled`.
 */
export async function gather(gathering: Gathering): Promise<void> {
  const { paths, signal, onTrouble } = gathering;
  for await (const batch of inParts(findAudio(paths, { signal, onTrouble }), BATCH))
    await gatherBatch(batch, gathering);
}

async function gatherBatch(batch: readonly FoundAudio[], gathering: Gathering): Promise<void> {
  const { db, queue, onFile } = gathering;
  const fresh = await unknown(batch, gathering);
  const jobs: { file: FoundAudio; job: AudioJob }[] = [];
  for (const { file, before } of fresh) {
    throwIfCancelled(gathering.signal, "library");
    const content = await audioDigest(file.path, gathering);
    if (content === undefined) continue;
    if (!gathering.again && (await kept(db, file, content, before))) onFile(file, "copy");
    else jobs.push({ file, job: { ...file, content, ...(gathering.again ? { again: true } : {}) } });
  }
  if (jobs.length === 0) return;
  const ids = await queue.add(jobs.map(({ job }) => job));
  jobs.forEach(({ file }, i) => onFile(file, { job: ids[i] as string }));
}

/** The files of a batch that are not in the library as they are, with what was known of their places. */
async function unknown(
  batch: readonly FoundAudio[],
  { db, again, retry, onFile }: Gathering,
): Promise<{ file: FoundAudio; before: LibraryFile | undefined }[]> {
  const paths = batch.map(({ path }) => path);
  const [known, failures] = [await knownFiles(db, paths), await knownFailures(db, paths)];
  const isSame = (file: FoundAudio, before: { size: number; modified: number } | undefined): boolean =>
    before !== undefined && before.size === file.size && before.modified === file.modified;
  const back = batch.filter((file) => known.get(file.path)?.missing && isSame(file, known.get(file.path)));
  if (back.length > 0)
    await markSeen(
      db,
      back.map(({ path }) => path),
    );
  return batch.flatMap((file) => {
    const before = known.get(file.path);
    const failure = failures.get(file.path);
    if (!again && isSame(file, before)) onFile(file, "known");
    else if (!retry && failure && !TRANSIENT.has(failure.code) && isSame(file, failure)) onFile(file, "failed-before");
    else return [{ file, before }];
    return [];
  });
}

/** What may be otherwise the next time, though the file looks the same. */
const TRANSIENT: ReadonlySet<string> = new Set(["file-not-found", "file-unreadable"]);

/** Whether the content is in the library; then this file is noted, and its tags where it is the one that had others before. */
async function kept(
  db: Database,
  file: FoundAudio,
  content: string,
  before: LibraryFile | undefined,
): Promise<boolean> {
  const track = await trackOfContent(db, content);
  if (track === undefined) return false;
  await saveFile(db, { ...file, trackId: track.id });
  if (before?.trackId === track.id) {
    const { tags } = await withFile(file.path, readTags);
    await editTags(db, track.id, { ...tags, title: tags.title ?? parse(file.path).name });
  }
  return true;
}
