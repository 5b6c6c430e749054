/** Trainings of models on tables that people send, and what is left of them in the data folder. */
import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type {
  TrainingDetailsView,
  TrainingResultView,
  TrainingRunView,
  TrainingService,
  TrainingSettings,
  TrainingView,
} from "@swar/server";
import { historyCsv, historyJson } from "@swar/training";
import { writeWhole } from "../files/write-whole.ts";
import { ownModelPath } from "./own-model-path.ts";
import { trainingChanges, type TrainingEntry, trainingViewOf } from "./training-entry.ts";
import { createTrainingQueue } from "./training-queue.ts";
import { newStatus, newTrainingFolder, readJson, savedTrainings } from "./training-shelf.ts";

/** The service, until it is closed. */
export interface OpenTrainingService {
  readonly service: TrainingService;
  /** Stops what runs; it can go on when the service is opened again. */
  readonly close: () => Promise<void>;
}

/** The trainings of the data folder `dataDir`, whose models go to `models` in it. `report` hears of bugs. */
export async function openTrainingService(
  dataDir: string,
  report: (error: unknown, id: string) => void,
): Promise<OpenTrainingService> {
  const home = join(dataDir, "trainings");
  const checkpointOf = (id: string): string => ownModelPath(dataDir, id);
  const entries = new Map((await savedTrainings(home)).map((entry) => [entry.id, entry]));
  const queue = createTrainingQueue({ checkpointOf, report });

  const viewOf = (entry: TrainingEntry): TrainingView =>
    trainingViewOf(entry, existsSync(checkpointOf(entry.id)) ? entry.id : undefined);
  const detailsOf = (entry: TrainingEntry): Promise<TrainingDetailsView> => withResult(viewOf(entry), entry);
  /** Does `work` on a training, if it is there, and says how it stands then. */
  const after = async (id: string, work: (entry: TrainingEntry) => Promise<void>) => {
    const entry = entries.get(id);
    if (entry) await work(entry);
    return entry && viewOf(entry);
  };
  const reserved = async <T>(work: () => Promise<T>): Promise<T> => {
    queue.reserve();
    return await work().finally(queue.release);
  };

  const service: TrainingService = {
    list: () => [...entries.values()].map(viewOf).toSorted((a, b) => b.created.localeCompare(a.created)),
    show: async (id) => {
      const entry = entries.get(id);
      return entry && (await detailsOf(entry));
    },
    start: async (settings, receive) =>
      await reserved(async () => {
        const entry = await received(home, settings, receive, (id) => existsSync(checkpointOf(id)));
        entries.set(entry.id, entry);
        await queue.add(entry);
        return viewOf(entry);
      }),
    follow: (id, signal) => {
      const entry = entries.get(id);
      return entry && trainingChanges(entry, signal, detailsOf);
    },
    stop: (id) => after(id, queue.stop),
    resume: async (id) => await reserved(async () => await after(id, queue.add)),
    remove: async (id, { model }) => {
      const entry = entries.get(id);
      if (entry === undefined) return false;
      await queue.stop(entry);
      entries.delete(id);
      await removeFiles(entry, checkpointOf(id), model);
      return true;
    },
    report: async (id) => {
      const entry = entries.get(id);
      return entry?.status.state === "done" ? entry.files.report : undefined;
    },
    history: async (id, format) => {
      const entry = entries.get(id);
      return entry && (format === "csv" ? historyCsv(entry.runs) : historyJson(entry.runs));
    },
  };
  return { service, close: queue.close };
}

/** `view` with the epochs of `entry`, and what it came to where it is done. */
async function withResult(view: TrainingView, { runs, files }: TrainingEntry): Promise<TrainingDetailsView> {
  const result = view.state === "done" ? await readJson<TrainingResultView>(files.result) : undefined;
  return { ...view, runs, ...(result && { result }) };
}

/** Removes what a training has left; its model where that is wanted, or of no use without what it could go on from. */
async function removeFiles({ files, status }: TrainingEntry, checkpoint: string, model: boolean): Promise<void> {
  await rm(files.folder, { recursive: true, force: true });
  if (model || status.state !== "done") await rm(checkpoint, { force: true });
}

/** A training whose table has come; where that fails, nothing is left of it. */
async function received(
  home: string,
  settings: TrainingSettings,
  receive: (path: string) => Promise<number>,
  isTaken: (id: string) => boolean,
): Promise<TrainingEntry> {
  const { id, files } = await newTrainingFolder(home, settings.name, isTaken);
  try {
    await receive(files.table);
    await writeWhole(files.settings, JSON.stringify(settings));
  } catch (error) {
    await rm(files.folder, { recursive: true, force: true });
    throw error;
  }
  const runs: readonly TrainingRunView[] = [];
  const changed = Promise.withResolvers<void>();
  return { id, settings, files, created: new Date().toISOString(), status: newStatus(), runs, changed };
}
