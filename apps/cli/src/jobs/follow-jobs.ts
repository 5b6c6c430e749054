/** Waits for jobs, whoever works on them. */
import { setTimeout as pause } from "node:timers/promises";
import { type Database, saveFailure, saveFile } from "@swar/storage";
import type { FoundAudio } from "../files/find-audio.ts";
import type { QueuedJob } from "./job.ts";
import type { JobQueue } from "./job-queue.ts";

/** What is waited for, and who hears of it. */
export interface Following {
  readonly db: Database;
  readonly queue: JobQueue;
  /** The files that wait, by the numbers of their jobs; others may come as long as `isComplete` is false. */
  readonly waiting: Map<string, FoundAudio[]>;
  readonly isComplete: () => boolean;
  readonly signal: AbortSignal;
  /** Hears of each file how its job ended. */
  readonly onEnded: (file: FoundAudio, job: QueuedJob) => void;
}

/** Milliseconds between two looks. */
const LOOK = 300;

/** Jobs that are asked for at once: they end about in the order in which they came. */
const WINDOW = 500;

/** Waits until every job has ended, or the signal is aborted. */
export async function followJobs(following: Following): Promise<void> {
  const { queue, waiting, isComplete, signal } = following;
  while (!signal.aborted && !(isComplete() && waiting.size === 0)) {
    const ended = waiting.size > 0 ? await queue.ended([...waiting.keys()].slice(0, WINDOW)) : [];
    for (const job of ended) await settle(job, following);
    if (ended.length === 0) await pause(LOOK, undefined, { signal }).catch(() => {});
  }
}

async function settle(job: QueuedJob, { db, waiting, onEnded }: Following): Promise<void> {
  const files = waiting.get(job.id) ?? [];
  waiting.delete(job.id);
  for (const file of files) {
    const { path, size, modified } = file;
    // Of several copies, the job has heard one.
    if (job.trackId !== undefined && path !== job.path)
      await saveFile(db, { path, size, modified, trackId: job.trackId });
    // Whoever notes failures is gone where the worker was lost.
    if (job.error && (job.error.code === "worker-lost" || path !== job.path))
      await saveFailure(db, { path, size, modified, ...job.error });
    onEnded(file, job);
  }
}
