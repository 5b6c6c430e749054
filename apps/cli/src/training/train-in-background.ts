/** A training that a server was asked for: the same as `swar train` on a table, told by a file instead of a command. */
import { readFile } from "node:fs/promises";
import type { TrainingSettings } from "@swar/server";
import { trainingReport } from "@swar/training";
import { writeWhole } from "../files/write-whole.ts";
import type { Progress } from "../terminal/progress.ts";
import type { Experiment } from "./experiment.ts";
import { historyOf, reportOf } from "./report-content.ts";
import { type ExperimentResult, runExperiment } from "./run-experiment.ts";
import { tableExperiment } from "./table-experiment.ts";
import { tableOptionsOf } from "./table-options-of.ts";
import type { TrainMessage } from "./train-message.ts";
import type { TrainingFiles } from "./training-files.ts";
import { trainingResult } from "./training-result.ts";

/** Where a training lies, where its model goes, and who hears of it. */
export interface BackgroundTraining {
  readonly files: TrainingFiles;
  readonly checkpoint: string;
  readonly signal: AbortSignal;
  readonly tell: (message: TrainMessage) => void;
}

/** Milliseconds between two words on how far it is. */
const OFTEN = 100;

/**
 * Trains from where it was left, or from the start, and leaves model, report and result.
 * @throws SwarError as `tableExperiment`, `runExperiment`; `cancelled`, after which it can go on.
 */
export async function trainInBackground({ files, checkpoint, signal, tell }: BackgroundTraining): Promise<void> {
  const settings = JSON.parse(await readFile(files.settings, "utf8")) as TrainingSettings;
  const progress = progressTo(tell);
  const experiment = await tableExperiment(tableOptionsOf(settings, files.table), signal, progress);
  for (const warning of experiment.warnings) progress.log(warning);
  const main = experiment.plan.main.name;
  const result = await runExperiment(experiment, {
    checkpoint,
    states: files.states,
    resume: "where possible",
    detailed: true,
    signal,
    progress,
    onEpoch: (run, epoch) => tell({ kind: "epoch", run, main: run === main, epoch }),
    onTakenUp: (name, history) => tell({ kind: "run", run: { name, main: name === main, history } }),
  });
  progress.update("writing the report", 1);
  const data = { ...experiment.data, source: settings.file };
  await writeOutcome({ ...experiment, data }, result, files);
  const runs = historyOf(result).map(({ name, history }) => ({ name, main: name === main, history }));
  tell({ kind: "runs", runs });
}

async function writeOutcome(experiment: Experiment, result: ExperimentResult, files: TrainingFiles): Promise<void> {
  const content = reportOf(experiment, result);
  await writeWhole(files.report, trainingReport(content));
  await writeWhole(files.result, JSON.stringify(trainingResult(content)));
}

/** What a terminal would show, as messages; not every one of them where they come in crowds. */
function progressTo(tell: BackgroundTraining["tell"]): Progress {
  let [before, at] = ["", 0];
  return {
    update: (stage, progress) => {
      const now = performance.now();
      if (stage === before && progress < 1 && now - at < OFTEN) return;
      [before, at] = [stage, now];
      tell({ kind: "stage", stage, progress });
    },
    log: (text) => tell({ kind: "message", text }),
    stop: () => {},
  };
}
