/** The trainings of a data folder as files: each has a folder of its own, below `trainings`. */
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { TrainingRunView, TrainingSettings } from "@swar/server";
import { unwritable, writeWhole } from "../files/write-whole.ts";
import { type TrainingFiles, trainingFiles } from "../training/training-files.ts";
import type { TrainingEntry, TrainingStatus } from "./training-entry.ts";

/** What a file says of how one stands. */
type Saved = TrainingStatus & { readonly created?: string };

/** Those that are there, in any order; one that a server had running when it was killed has stopped. */
export async function savedTrainings(home: string): Promise<TrainingEntry[]> {
  const ids = await readdir(home).catch(() => []);
  const found = await Promise.all(ids.map((id) => savedTraining(home, id)));
  return found.filter((entry) => entry !== undefined);
}

async function savedTraining(home: string, id: string): Promise<TrainingEntry | undefined> {
  const files = trainingFiles(join(home, id));
  const settings = await readJson<TrainingSettings>(files.settings);
  if (settings === undefined) {
    // Its table never came; one whose settings are damaged is left to whoever can mend them.
    if (!existsSync(files.settings)) await rm(files.folder, { recursive: true, force: true });
    return undefined;
  }
  const { created, ...status } = ((await readJson<Saved>(files.status)) ?? newStatus()) as Saved;
  const stopped: Partial<TrainingStatus> = status.state === "running" ? { state: "stopped", stage: "stopped" } : {};
  return {
    id,
    settings,
    files,
    created: created ?? (await stat(files.settings)).mtime.toISOString(),
    status: { ...status, ...stopped },
    runs: (await readJson<TrainingRunView[]>(files.history)) ?? [],
    changed: Promise.withResolvers<void>(),
  };
}

/** How one stands that is yet to begin. */
export function newStatus(): TrainingStatus {
  return { state: "running", stage: "waiting for the one before", progress: 0, messages: [] };
}

/**
 * Makes the folder of a training called `name`, whose id no other training and no model has.
 * @throws SwarError `file-unreadable` where the data folder cannot be written to.
 */
export async function newTrainingFolder(
  home: string,
  name: string,
  isTaken: (id: string) => boolean,
): Promise<{ readonly id: string; readonly files: TrainingFiles }> {
  try {
    await mkdir(home, { recursive: true });
    for (let number = 1; ; number++) {
      const id = `${slugOf(name)}-${number}`;
      if (!isTaken(id) && (await isMade(join(home, id)))) return { id, files: trainingFiles(join(home, id)) };
    }
  } catch (cause) {
    throw unwritable(home, cause);
  }
}

/** Whether a folder was made, and was not there before. */
async function isMade(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** A name in small letters, digits and hyphens; `model` where nothing of it is left. */
function slugOf(name: string): string {
  const plain = name.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return plain.replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-|-$/g, "") || "model";
}

/** Writes down what is not known from the table. */
export async function saveTraining({ files, created, status, runs }: TrainingEntry): Promise<void> {
  await writeWhole(files.status, JSON.stringify({ created, ...status } satisfies Saved));
  await writeWhole(files.history, JSON.stringify(runs));
}

/** What the JSON file at `path` holds; undefined where there is none, or it is damaged. */
export async function readJson<T>(path: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(path, "utf8")) as T;
  } catch {
    return undefined;
  }
}
