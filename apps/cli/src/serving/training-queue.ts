/** Trainings one at a time: a machine that plays music has no more to give. */
import { SwarError } from "@swar/units";
import type { TrainEnd } from "../training/train-message.ts";
import { startTrainingProcess, type TrainingProcess } from "./start-training-process.ts";
import { changeTraining, hearTraining, type TrainingEntry, type TrainingStatus } from "./training-entry.ts";
import { newStatus, saveTraining } from "./training-shelf.ts";

/** Those that wait, and the one that runs. */
export interface TrainingQueue {
  /**
   * Says that one more will come.
   * @throws SwarError `too-busy`; `unavailable` after `close`.
   */
  readonly reserve: () => void;
  /** Takes back what `reserve` said. */
  readonly release: () => void;
  /** Lets one run as soon as those before it are done. */
  readonly add: (entry: TrainingEntry) => Promise<void>;
  /** Stops one that waits or runs, and waits for its end. */
  readonly stop: (entry: TrainingEntry) => Promise<void>;
  /** Stops all of them. */
  readonly close: () => Promise<void>;
}

/** What it takes to train. */
export interface TrainingQueueOptions {
  readonly checkpointOf: (id: string) => string;
  readonly report: (error: unknown, id: string) => void;
}

/** Trainings that may wait at one time. */
const MOST = 8;

/** Milliseconds between two times that the epochs of one that runs are written down. */
const SAVED_EVERY = 2000;

/** None yet. */
export function createTrainingQueue({ checkpointOf, report }: TrainingQueueOptions): TrainingQueue {
  const waiting: TrainingEntry[] = [];
  let current: { readonly entry: TrainingEntry; readonly process: TrainingProcess; over: Promise<void> } | undefined;
  let reserved = 0;
  let closed = false;

  const save = savingInOrder(report);

  const end = async (entry: TrainingEntry, status: Partial<TrainingStatus>): Promise<void> => {
    const whole = { ...entry.status, ...status, finished: new Date().toISOString() };
    await save({ ...entry, status: whole });
    changeTraining(entry, whole);
  };

  const next = (): void => {
    const entry = current === undefined && !closed ? waiting.shift() : undefined;
    if (entry === undefined) return;
    const process = launched(entry, checkpointOf(entry.id), save);
    const over = process.ended.then(async (how) => {
      await end(entry, statusAfter(how, entry, report));
      current = undefined;
      next();
    });
    current = { entry, process, over };
  };

  const stop = async (entry: TrainingEntry): Promise<void> => {
    const place = waiting.indexOf(entry);
    if (place >= 0) {
      waiting.splice(place, 1);
      await end(entry, { state: "stopped", stage: "stopped" });
    } else if (current?.entry === entry) {
      current.process.stop();
      await current.over;
    }
  };

  return {
    reserve: () => {
      if (closed) throw stopping();
      if (waiting.length + reserved >= MOST) throw busy();
      reserved += 1;
    },
    release: () => void (reserved -= 1),
    add: async (entry) => {
      changeTraining(entry, { ...newStatus(), finished: undefined, error: undefined });
      waiting.push(entry);
      await save(entry);
      if (closed) await stop(entry);
      next();
    },
    stop,
    close: async () => {
      closed = true;
      const all = [...waiting, ...(current ? [current.entry] : [])];
      await Promise.all(all.map(stop));
    },
  };
}

/** Writes down how trainings stand, one after the other: the last word must be the last that is written. */
function savingInOrder(report: TrainingQueueOptions["report"]): (entry: TrainingEntry) => Promise<void> {
  let saved: Promise<void> = Promise.resolve();
  return async (entry) => {
    saved = saved.then(() => saveTraining(entry)).catch((error: unknown) => report(error, entry.id));
    await saved;
  };
}

/** The process of `entry`, whose epochs are written down every now and then until it ends. */
function launched(
  entry: TrainingEntry,
  checkpoint: string,
  save: (entry: TrainingEntry) => Promise<void>,
): TrainingProcess {
  changeTraining(entry, { stage: "starting" });
  const { stop, ended } = startTrainingProcess({
    folder: entry.files.folder,
    checkpoint,
    called: entry.settings.file,
    onMessage: (message) => hearTraining(entry, message),
  });
  const timer = setInterval(() => void save(entry), SAVED_EVERY);
  return { stop, ended: ended.finally(() => clearInterval(timer)) };
}

/** How a training stands whose process ended so. */
function statusAfter(
  end: TrainEnd | { readonly state: "lost"; readonly how: string },
  { id }: TrainingEntry,
  report: TrainingQueueOptions["report"],
): Partial<TrainingStatus> {
  if (end.state === "done") return { state: "done", stage: "done", progress: 1 };
  if (end.state === "stopped") return { state: "stopped", stage: "stopped" };
  const failed = { state: "failed", stage: "failed" } as const;
  if (end.state === "failed") return { ...failed, error: end.error };
  if (end.state === "lost") {
    const message = `training: its process must run to the end, got ${end.how}; close other programs if memory is short, and let it go on`;
    return { ...failed, error: { code: "worker-lost", message } };
  }
  report(new Error(end.details), id);
  return {
    ...failed,
    error: { code: "internal", message: `training: this is a bug, and the server's log says more under ${id}` },
  };
}

function busy(): SwarError {
  return new SwarError("too-busy", `trainings: at most ${MOST} may wait, got one more; wait until one is done`);
}

function stopping(): SwarError {
  return new SwarError(
    "unavailable",
    "trainings: the server must be running, got one that is stopping; try again later",
  );
}
