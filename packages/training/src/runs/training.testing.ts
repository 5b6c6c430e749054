/** What trainings in tests say of themselves, and where their states go: nowhere. */
import * as ort from "onnxruntime-node";
import { fitRun } from "./fit-run.ts";
import type { Fitted } from "./run.ts";
import type { FitJobs, TrainingOptions, TrainingWork } from "./train-runs.ts";

export const ABOUT: TrainingOptions["about"] = {
  name: "test",
  version: "1",
  features: {},
  labels: { targets: ["a", "v"], range: [0, 1] },
  training: {},
  licence: "MIT",
};

/** Jobs one after the other, each on one thread: what is so small gains nothing by more. */
export const onOneThread: FitJobs = async (jobs, workOf) => {
  const done: Fitted[] = [];
  for (const job of jobs) done.push(await fitRun(ort, { ...job, threads: 1 }, workOf(job)));
  return done;
};

/** Work that keeps no state; every checkpoint is handed to `keep`. */
export function workKeeping(keep: (bytes: Uint8Array) => void = () => {}): TrainingWork {
  return {
    store: { load: async () => undefined, save: async () => {} },
    fitJobs: onOneThread,
    onCheckpoint: async (bytes) => keep(bytes),
  };
}
