import { checkpointInfo } from "@swar/model";
import { readCheckpoint } from "../files/read-checkpoint.ts";
import type { Library } from "../library/open-library.ts";
import { type Crew, createCrew } from "../pool/crew.ts";
import { workOnAudio } from "./audio-work.ts";
import type { AudioJob, JobOutcome } from "./job.ts";
import type { JobQueue } from "./job-queue.ts";

/** How jobs are worked on in this process. */
export interface Hearing {
  readonly library: Library;
  readonly queue: JobQueue;
  /** The model, as a file. */
  readonly checkpoint: string;
  /** Files at a time, each on a thread of its own. */
  readonly jobs: number;
  /** Threads that are there already, and stay after; new ones where absent. */
  readonly crew?: Crew | undefined;
  /** Where the file of a path lies for this process: another path, or an address. */
  readonly locate?: ((path: string) => string) | undefined;
  /** Stops the files under way, whose jobs then wait anew. */
  readonly signal: AbortSignal;
  readonly onOutcome?: ((job: AudioJob, outcome: JobOutcome) => void) | undefined;
}

/**
 * Begins to work on the jobs of the queue, and gives the function that ends it.
 * @throws SwarError as `readCheckpoint`.
 */
export async function startHearing(hearing: Hearing): Promise<() => Promise<void>> {
  const { library, queue, checkpoint, jobs, locate, signal, onOutcome } = hearing;
  const { name, version } = checkpointInfo(await readCheckpoint(checkpoint, "audio"));
  const crew = hearing.crew ?? createCrew(jobs);
  const work = { db: library.db, crew, checkpoint, model: { name, version }, locate, signal };
  const working = await queue.work(jobs, async (job) => {
    const outcome = await workOnAudio(job, work);
    onOutcome?.(job, outcome);
    return outcome;
  });
  return async () => {
    await working.stop();
    if (crew !== hearing.crew) await crew.close();
  };
}
