/** What a process that trains says to the one that has it do so. */
import type { TrainingRunView } from "@swar/server";

/** How a training ended. */
export type TrainEnd =
  | { readonly state: "done" }
  | { readonly state: "stopped" }
  | { readonly state: "failed"; readonly error: { readonly code: string; readonly message: string } }
  /** The error of a bug, for whoever mends it. */
  | { readonly state: "broken"; readonly details: string };

/** What it says on the way, and at the end. */
export type TrainMessage =
  | { readonly kind: "stage"; readonly stage: string; readonly progress: number }
  | { readonly kind: "message"; readonly text: string }
  /** A run with the epochs that it had before this process began, if any. */
  | { readonly kind: "run"; readonly run: TrainingRunView }
  /** All runs as they are at the end. */
  | { readonly kind: "runs"; readonly runs: readonly TrainingRunView[] }
  | {
      readonly kind: "epoch";
      readonly run: string;
      readonly main: boolean;
      readonly epoch: TrainingRunView["history"][number];
    }
  | { readonly kind: "end"; readonly end: TrainEnd };

/** What it is told: to stop. */
export const STOP = "stop";
