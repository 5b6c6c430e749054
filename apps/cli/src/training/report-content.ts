/** What the report and the history of an experiment hold. */
import {
  evaluateHeldOut,
  evaluateHeldOutClasses,
  type FoldScores,
  type HeldOut,
  labelsOf,
  type ReportPoint,
  type TrainingReportContent,
  type TrainingRun,
} from "@swar/training";
import type { Experiment } from "./experiment.ts";
import type { ExperimentResult } from "./run-experiment.ts";

/** The epochs of every run that had some. */
export function historyOf({ training }: ExperimentResult): TrainingRun[] {
  const { runs, main } = training;
  const described = runs.map((one) => ({ name: one.run.name, history: one.fitted.state.history, main: one === main }));
  return described.filter(({ history }) => history.length > 0);
}

/** The content of the report. */
export function reportOf(experiment: Experiment, result: ExperimentResult): TrainingReportContent {
  const { about, warnings, noun, data } = experiment;
  const { evaluation, classes, heldOut } = result.training;
  return {
    title: `Training of ${about.name}`,
    warnings,
    noun,
    runs: historyOf(result),
    evaluation,
    classes,
    points: evaluation ? heldOut.flatMap(pointsOf) : undefined,
    folds: heldOut.length > 1 ? heldOut.map((part) => foldScores(part, classes !== undefined)) : undefined,
    importance: result.importance,
    comparison: result.comparison,
    data,
    settings: settingsOf(experiment),
    notes: [NOTE],
  };
}

const NOTE =
  "Held-out means: not seen in training, and of groups that training did not see, unless a warning above says otherwise. Intervals are of 95 %.";

function pointsOf(part: HeldOut): ReportPoint[] {
  const { predicted, run } = part;
  return labelsOf(part).map(({ arousal, valence }, i) => ({
    name: `${run.name}, ${i + 1}`,
    truth: { arousal, valence },
    predicted: { arousal: predicted.data[2 * i] as number, valence: predicted.data[2 * i + 1] as number },
  }));
}

function foldScores(part: HeldOut, classes: boolean): FoldScores {
  const common = { name: part.run.name, count: part.clips.length };
  if (classes) {
    const { accuracy, macroF1 } = evaluateHeldOutClasses([part], { intervals: false });
    return { ...common, accuracy: accuracy.value, macroF1: macroF1.value };
  }
  const { arousal, valence } = evaluateHeldOut([part], { intervals: false });
  const plain = (axis: typeof arousal) =>
    Object.fromEntries(
      Object.entries(axis).map(([name, { value }]) => [name, value]),
    ) as unknown as FoldScores["arousal"];
  return { ...common, arousal: plain(arousal), valence: plain(valence) };
}

function settingsOf({ about, method, model }: Experiment): Record<string, string> {
  const recipe = method.kind === "gradient" ? method.fit : { options: "chosen within the training part" };
  const entries = Object.entries({
    ...about.training,
    ...recipe,
    method: model,
    ...about.labels,
    features: about.features,
  });
  const shown = (value: unknown): string => (typeof value === "string" ? value : (JSON.stringify(value) ?? ""));
  return Object.fromEntries(entries.map(([key, value]) => [key, shown(value)]));
}
