import { join } from "node:path";

/** The files of a training that a server runs; all but the states are one file each. */
export interface TrainingFiles {
  readonly folder: string;
  /** What it was told, as it was told. */
  readonly settings: string;
  readonly table: string;
  /** How it stands. */
  readonly status: string;
  /** The folder of the states that it goes on from. */
  readonly states: string;
  readonly history: string;
  readonly result: string;
  readonly report: string;
}

/** What lies where in the folder of a training. */
export function trainingFiles(folder: string): TrainingFiles {
  return {
    folder,
    settings: join(folder, "settings.json"),
    table: join(folder, "table"),
    status: join(folder, "status.json"),
    states: join(folder, "states"),
    history: join(folder, "history.json"),
    result: join(folder, "result.json"),
    report: join(folder, "report.html"),
  };
}
