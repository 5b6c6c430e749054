import type { Library, LibraryPlace } from "../library/open-library.ts";
import { type Progress, progressOn } from "../terminal/progress.ts";
import { withSharedLibrary } from "../library/with-shared-library.ts";
import { type JobQueue, openJobQueue } from "./job-queue.ts";
import { startHearing } from "./start-hearing.ts";

/** What a command that hears files needs. */
export interface HearingPlace {
  readonly place: LibraryPlace;
  readonly checkpoint: string;
  /** Files at a time in this process; 0 to hear none. */
  readonly jobs: number;
  readonly signal: AbortSignal;
}

/** What it works with. */
export interface HearingTools {
  readonly library: Library;
  readonly queue: JobQueue;
  readonly progress: Progress;
}

/**
 * Opens the library and its queue for the time of `work`, lets others use them meanwhile, and hears the files of the queue on threads.
 * @throws SwarError as `openLibrary`, `readCheckpoint`; whatever `work` throws.
 */
export async function withHearing(
  { place, checkpoint, jobs, signal }: HearingPlace,
  work: (tools: HearingTools) => Promise<void>,
): Promise<void> {
  const progress = progressOn(process.stderr);
  try {
    await withSharedLibrary(place, { signal, progress }, async (library) => {
      const queue = await openJobQueue(library);
      // A server that has the library open hears its files itself.
      const isIdle = jobs === 0 || library.holder?.startsWith("swar serve");
      const stop = isIdle ? undefined : await startHearing({ library, queue, checkpoint, jobs, signal });
      try {
        await work({ library, queue, progress });
      } finally {
        await stop?.();
        await queue.close();
      }
    });
  } finally {
    progress.stop();
  }
}
