/** What `library add` and `library rescan` do: folders are gathered, and what is new is heard until all of it has ended. */
import type { FoundAudio } from "../files/find-audio.ts";
import { throwIfCancelled } from "@swar/units";
import { sayingWhenStopped } from "../interrupt.ts";
import type { Library } from "../library/open-library.ts";
import type { Progress } from "../terminal/progress.ts";
import { type Added, addingTally } from "./adding-tally.ts";
import { followJobs } from "./follow-jobs.ts";
import { type Fate, gather } from "./gather.ts";
import type { QueuedJob } from "./job.ts";
import type { JobQueue } from "./job-queue.ts";

/** What is added, and how. */
export interface Adding {
  /** The command, for messages. */
  readonly name: string;
  readonly paths: readonly string[];
  readonly library: Library;
  readonly queue: JobQueue;
  readonly again?: boolean | undefined;
  readonly retry?: boolean | undefined;
  /** Leaves what is new in the queue. */
  readonly isLeft?: boolean | undefined;
  readonly signal: AbortSignal;
  readonly progress: Progress;
}

/**
 * Adds the audio of folders and files.
 * @throws SwarError `file-not-found` where a path does not exist; `cancelled`, saying what is kept.
 */
export async function addAudio(adding: Adding): Promise<Added> {
  const { name, paths, library, queue, again, retry, isLeft = false, signal, progress } = adding;
  const { db } = library;
  const tally = addingTally(progress, isLeft);
  const waiting = new Map<string, FoundAudio[]>();
  const onFile = (file: FoundAudio, fate: Fate): void => {
    tally.meet(file, fate);
    if (typeof fate !== "string" && !isLeft) waiting.set(fate.job, [...(waiting.get(fate.job) ?? []), file]);
  };
  let isComplete = false;
  const onEnded = (file: FoundAudio, job: QueuedJob): void => tally.end(file, job);
  // Where the search fails, waiting for what it has found so far has no sense.
  const search = new AbortController();
  const either = AbortSignal.any([signal, search.signal]);
  const followed = followJobs({ db, queue, waiting, isComplete: () => isComplete, signal: either, onEnded });
  followed.catch(() => {}); // It is awaited below; until then a failure must not end the process.
  const gathering = { paths, db, queue, signal, again, retry, onFile, onTrouble: tally.trouble };
  const stopped = (): string =>
    `${name}: stopped; ${tally.counts().heard} files were heard and are kept, the same command goes on with the rest`;
  await sayingWhenStopped(stopped, async () => {
    try {
      await gather(gathering);
      isComplete = true;
    } catch (error) {
      search.abort();
      await followed.catch(() => {});
      throw error;
    }
    await followed;
    throwIfCancelled(signal, name);
  });
  return tally.counts();
}
