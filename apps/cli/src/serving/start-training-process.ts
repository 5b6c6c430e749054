import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { STOP, type TrainEnd, type TrainMessage } from "../training/train-message.ts";

/** A process that trains. */
export interface TrainingProcess {
  /** Asks it to stop at the next safe point; where it does not get there, it is ended. */
  readonly stop: () => void;
  /** How it ended; `lost` where it ended without a word. */
  readonly ended: Promise<TrainEnd | { readonly state: "lost"; readonly how: string }>;
}

/** What it is told. */
export interface TrainingOrder {
  readonly folder: string;
  readonly checkpoint: string;
  /** What people call the table. */
  readonly called: string;
  readonly onMessage: (message: Exclude<TrainMessage, { readonly kind: "end" }>) => void;
}

const ENTRY = fileURLToPath(new URL("../training/train-process.ts", import.meta.url));

/** Milliseconds until a safe point must be reached: a step of a large forest may take a while. */
const PATIENCE = 10_000;

/** Starts a process of its own for the training in `folder`. */
export function startTrainingProcess({ folder, checkpoint, called, onMessage }: TrainingOrder): TrainingProcess {
  const child = fork(ENTRY, [folder, checkpoint, called], {
    execArgv: [],
    serialization: "advanced",
    // What the runtime warns of is for nobody.
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  const ended = Promise.withResolvers<Awaited<TrainingProcess["ended"]>>();
  let end: TrainEnd | undefined;
  let timer: NodeJS.Timeout | undefined;
  child.on("message", (message: TrainMessage) => {
    if (message.kind === "end") end = message.end;
    else onMessage(message);
  });
  child.on("error", (error) => ended.resolve({ state: "lost", how: error.message }));
  child.on("exit", (code, signal) => {
    clearTimeout(timer);
    ended.resolve(end ?? (timer ? { state: "stopped" } : { state: "lost", how: signal ?? `exit status ${code}` }));
  });
  return {
    stop: () => {
      if (timer || !child.connected) return;
      child.send(STOP);
      timer = setTimeout(() => child.kill("SIGKILL"), PATIENCE);
    },
    ended: ended.promise,
  };
}
