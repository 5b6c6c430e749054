import { counted } from "../formats/counted.ts";
import type { Added } from "./adding-tally.ts";

/**
 * What was done, in one sentence.
 * @example
 * const none = { heard: 0, known: 0, copies: 0, failed: 0, failedBefore: 0, left: 0, troubles: 0 };
 * addedSentence({ ...none, heard: 3, copies: 1 }) // "3 tracks added; 1 file is a copy of a track"
 */
export function addedSentence({ heard, known, copies, failed, failedBefore, left, troubles }: Added): string {
  const parts = [
    heard > 0 && `${counted(heard, "track")} added`,
    left > 0 && `${counted(left, "file")} left in the queue (swar worker hears them)`,
    known > 0 && `${counted(known, "file")} known already`,
    copies > 0 && (copies === 1 ? "1 file is a copy of a track" : `${copies} files are copies of tracks`),
    failed > 0 && `${counted(failed, "file")} could not be heard`,
    failedBefore > 0 && `${failedBefore} could not be heard before (--retry tries again)`,
    troubles > 0 && `${counted(troubles, "place")} could not be read`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join("; ") : "no audio found";
}
