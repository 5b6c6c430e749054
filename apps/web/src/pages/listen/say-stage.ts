import type { ListeningProgress } from "../../engine/index.ts";

const STAGES: Readonly<Record<ListeningProgress["stage"], string>> = {
  waiting: "Waiting for its turn",
  starting: "Getting ready to listen",
  decoding: "Reading the file",
  listening: "Listening",
};

/** What is being done for a song, in words. */
export function sayStage({ stage }: ListeningProgress): string {
  return STAGES[stage];
}
