/** From labelled clips to an experiment: hears them, divides them, chooses the preset's model. */
import { SUMMARY_NAMES, type WindowSettings } from "@swar/features";
import {
  type ClipLabel,
  type Compared,
  comparedMethods,
  distributionOf,
  planByGroup,
  type PresetName,
  PRESETS,
  type TrainingSet,
  withSequence,
} from "@swar/training";
import { check } from "@swar/units";
import { sayingWhenStopped } from "../interrupt.ts";
import { loadExamples } from "../load-examples.ts";
import type { Progress } from "../terminal/progress.ts";
import type { Experiment } from "./experiment.ts";
import { type LabelledAudio, labelledAudio } from "./labelled-audio.ts";
import type { SharedOptions } from "./shared-options.ts";

/** What only training on audio is told. */
export interface AudioOptions extends SharedOptions {
  readonly audio: string;
  /** A table; where it is left out, the audio's folder holds a labelled set. */
  readonly labels: string | undefined;
  readonly target: readonly [string, string];
  readonly preset: PresetName;
  readonly cache: string;
}

/** The experiment that `options` ask for, on clips that have been heard. */
export async function audioExperiment(
  options: AudioOptions,
  signal: AbortSignal,
  progress: Progress,
): Promise<Experiment> {
  const { cache, jobs, seeds, folds } = options;
  const preset = PRESETS[options.preset];
  const labelled = await labelledAudio(options, progress);
  const { clips, paths, group } = labelled;
  const windows = withSequence(preset.windows, options);
  const fit = {
    ...preset.fit,
    epochs: options.epochs ?? preset.fit.epochs,
    batchSize: options.batchSize ?? preset.fit.batchSize,
    learningRate: options.lr ?? preset.fit.learningRate,
  };
  const training = {
    preset: options.preset,
    ...(labelled.set !== undefined && { set: labelled.set }),
    clips: clips.length,
    groups: new Set(clips.map((clip) => clip.group)).size,
    group: group ?? "file",
    fit: { ...fit, seed: seeds.length > 1 ? seeds : seeds[0] },
    folds: folds ?? "60/20/20",
  };
  const about = {
    name: options.name,
    version: "1",
    features: { ...windows },
    labels: labelled.scale,
    training,
    licence: options.licence,
  };
  const set = await sayingWhenStopped(
    () => "train: stopped before the training began; the same command goes on with the clips that are left to hear",
    () => loadExamples({ clips, paths, windows, cache, jobs, signal, progress }),
  );
  return {
    plan: planByGroup(set, { seeds, folds }),
    model: `preset ${options.preset}`,
    method: { kind: "gradient", architecture: preset.architecture(windows), fit },
    about,
    noun: seeds.length > 1 ? "prediction" : "clip",
    warnings: preset.warning === undefined ? [] : [preset.warning],
    data: summaryOf(labelled, set.clips),
    compared: options.compare ? comparedWith(set, windows) : undefined,
    fingerprint: { ...about, paths, clips },
  };
}

/** Learners on the mean summary of each clip. */
function comparedWith({ examples }: TrainingSet, { summary }: WindowSettings): readonly Compared[] {
  check(
    summary && examples.summary !== undefined,
    "train",
    "--compare must come with preset default, which has the summaries that learners take",
    "preset seed",
  );
  return comparedMethods(SUMMARY_NAMES.length, "regress").filter(({ name }) => name !== "bilstm");
}

function summaryOf({ source, group, clips: all }: LabelledAudio, used: readonly ClipLabel[]): Experiment["data"] {
  const counts = [...Map.groupBy(used, (clip) => clip.group).values()].map((members) => members.length);
  return {
    source,
    rows: all.length,
    used: used.length,
    leftOut:
      all.length > used.length ? [{ reason: "the file could not be heard", count: all.length - used.length }] : [],
    ...(group !== undefined && { groups: { column: group, count: counts.length, largest: Math.max(...counts) } }),
    labels: (["arousal", "valence"] as const).map((axis) =>
      distributionOf(
        axis,
        used.map((clip) => clip[axis]),
      ),
    ),
  };
}
