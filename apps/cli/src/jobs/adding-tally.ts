import type { FoundAudio } from "../files/find-audio.ts";
import type { Progress } from "../terminal/progress.ts";
import { failureLine } from "./failure-line.ts";
import type { Fate } from "./gather.ts";
import type { QueuedJob } from "./job.ts";

/** How many files met which fate. */
export interface Added {
  readonly heard: number;
  /** In the library as they are. */
  readonly known: number;
  /** Of the same content as a track of the library. */
  readonly copies: number;
  readonly failed: number;
  /** Which could not be heard before, and were passed over. */
  readonly failedBefore: number;
  /** Left in the queue. */
  readonly left: number;
  /** Folders and files that could not be read. */
  readonly troubles: number;
}

/** Counts what becomes of files, and shows it as progress. */
export interface AddingTally {
  readonly meet: (file: FoundAudio, fate: Fate) => void;
  readonly end: (file: FoundAudio, job: QueuedJob) => void;
  readonly trouble: (message: string) => void;
  readonly counts: () => Added;
}

/** Of the last so many files the rate is taken, so that it follows what the machine does. */
const RECENT = 50;

/**
 * A tally that begins at nothing.
 * @param isLeft whether files that are not known stay in the queue
 * @param now a clock in milliseconds
 */
export function addingTally(
  progress: Progress,
  isLeft: boolean,
  now: () => number = () => performance.now(),
): AddingTally {
  const counts = { heard: 0, known: 0, copies: 0, failed: 0, failedBefore: 0, left: 0, troubles: 0 };
  const bytes = { all: 0, done: 0 };
  const times = [now()];
  let waiting = 0;
  const show = (): void => {
    const { heard, failed } = counts;
    if (waiting === 0) {
      progress.update("looking for audio", 0, `${counts.known + counts.copies} files known`);
      return;
    }
    const minutes = ((times.at(-1) as number) - (times[0] as number)) / 60_000;
    const rate = minutes > 0 ? `, ${Math.round((times.length - 1) / minutes)} a minute` : "";
    progress.update("hearing", bytes.done / bytes.all, `${heard + failed} of ${waiting}${rate}`);
  };
  return {
    meet: ({ size }, fate) => {
      if (fate === "known") counts.known++;
      else if (fate === "copy") counts.copies++;
      else if (fate === "failed-before") counts.failedBefore++;
      else if (isLeft) counts.left++;
      else {
        waiting++;
        bytes.all += size;
      }
      show();
    },
    end: ({ path, size }, job) => {
      bytes.done += size;
      times.push(now());
      if (times.length > RECENT) times.shift();
      if (job.error) {
        counts.failed++;
        progress.log(failureLine(path, job.error.message));
      } else if (job.state === "cancelled") {
        counts.failed++;
        progress.log(`${path}: its job was cancelled`);
      } else if (job.path === path) counts.heard++;
      else counts.copies++;
      show();
    },
    trouble: (message) => {
      counts.troubles++;
      progress.log(message);
    },
    counts: () => ({ ...counts }),
  };
}
