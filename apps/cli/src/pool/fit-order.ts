/** What the threads that train and the one that has them do so say to each other. */
import type { MessagePort } from "node:worker_threads";
import type { FitJob } from "@swar/training";
import type { Board } from "./board.ts";

/** What a worker thread gets. */
export interface FitOrder {
  readonly job: FitJob;
  readonly index: number;
  readonly board: Board["shared"];
  /** Where the state after each epoch goes, and `ENDED` after all of them. */
  readonly port: MessagePort;
}

/** What a worker says last. That its port closes is no sign: a worker that waits for work does not get round to it. */
export const ENDED = "ended";
