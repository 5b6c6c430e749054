/** Trains a regressor on labelled clips, measures it on clips it has not seen, and makes the checkpoint. */
import { stepsOf, type WindowSettings } from "@swar/features";
import { type Architecture, type CheckpointInfo, encodeCheckpoint, type Runtime, type Weights } from "@swar/model";
import { type Cancel, matrix, type Matrix } from "@swar/units";
import { clipMeans, type ClipMeans } from "../fit/clip-means.ts";
import { fitErrorModel } from "../fit/error-model.ts";
import { type Examples, selectClips } from "../fit/examples.ts";
import { fit, type FitOptions, type FitState, predictExamples, startFit } from "../fit/fit.ts";
import type { AffectEvaluation } from "../fit/metrics/affect-evaluation.ts";
import { evaluateAffect } from "../fit/metrics/evaluate-affect.ts";
import { crossValidation, groupFolds, type Split, splitByGroup } from "../sets/group-split.ts";
import type { ClipLabel } from "../sets/labels.ts";

/** The labelled clips and their windows, clip by clip in the same order. */
export interface TrainingSet {
  readonly clips: readonly ClipLabel[];
  readonly examples: Examples;
}

/** What is trained, and how it is measured. */
export interface RegressorOptions {
  readonly architecture: Architecture;
  readonly windows: WindowSettings;
  readonly fit: Omit<FitOptions, "steps">;
  /** Folds of a cross-validation; where left out, one split into 60 % training, 20 % validation, 20 % test. */
  readonly folds?: number | undefined;
  /** What the checkpoint is to say of itself. */
  readonly about: Pick<CheckpointInfo, "name" | "version" | "labels" | "training" | "licence">;
}

/** Keeps the states of the parts of a run, so that it can be taken up again. */
export interface StateStore {
  readonly load: (part: string) => Promise<FitState | undefined>;
  readonly save: (part: string, state: FitState) => Promise<void>;
}

/** What a run saves to, reports to and is stopped by. */
export interface RegressorWork {
  readonly signal?: Cancel | undefined;
  readonly store: StateStore;
  /** Part (`model`, `fold 1` …), the share of it that is done, and its state after an epoch. */
  readonly onProgress?: ((part: string, done: number, state: FitState | undefined) => void) | undefined;
  /** Takes the checkpoint whenever the model to be kept has become better. */
  readonly onCheckpoint: (bytes: Uint8Array) => Promise<void>;
}

/** What came of a run. */
export interface RegressorResult {
  readonly evaluation: AffectEvaluation;
  /** Held-out predictions and their labels, shape (clips, 2), for `clips` (indices into the set). */
  readonly heldOut: ClipMeans & { readonly clips: readonly number[] };
  readonly state: FitState;
}

/**
 * Trains on `set` and hands the finished checkpoint to `onCheckpoint`. With `folds`, every clip is predicted once by a model
 * that has not seen its group, and those predictions give the metrics and the error model; the checkpoint itself then
 * learns from all folds but the one that stops it.
 * @throws SwarError `cancelled`; `too-few-examples`.
 */
export async function trainRegressor(
  runtime: Runtime,
  set: TrainingSet,
  options: RegressorOptions,
  work: RegressorWork,
): Promise<RegressorResult> {
  const groups = set.clips.map((clip) => clip.group);
  const { seed } = options.fit;
  const parts = options.folds ? groupFolds(groups, options.folds, seed) : [];
  const tests = options.folds ? crossValidation(parts) : [splitByGroup(groups, seed)];
  const main: Split = options.folds
    ? {
        train: parts
          .slice(1)
          .flat()
          .toSorted((a, b) => a - b),
        validation: parts[0] as number[],
        test: [],
      }
    : (tests[0] as Split);

  const state = await runPart(runtime, set, main, options, work, "model");
  const validation = options.folds ? undefined : await held(runtime, set, main.validation, options, state.best);
  const heldOut: ClipMeans[] = [];
  for (const [i, split] of tests.entries()) {
    const fold = options.folds ? await runPart(runtime, set, split, options, work, `fold ${i + 1}`) : state;
    heldOut.push(await held(runtime, set, split.test, options, fold.best));
  }
  const clips = tests.flatMap((split) => split.test);
  const means = {
    predicted: stack(heldOut, "predicted"),
    spread: stack(heldOut, "spread"),
    truth: stack(heldOut, "truth"),
  };
  const evaluation = evaluate(set, clips, means, tests);
  const uncertainty = fitErrorModel(validation ?? means);
  await work.onCheckpoint(checkpoint(options, state.best, { uncertainty, metrics: { ...evaluation }, state }));
  return { evaluation, heldOut: { ...means, clips }, state };
}

/** Trains one part of the run, or takes up where it was left. */
async function runPart(
  runtime: Runtime,
  { examples }: TrainingSet,
  split: Split,
  options: RegressorOptions,
  { store, signal, onProgress, onCheckpoint }: RegressorWork,
  part: string,
): Promise<FitState> {
  const saved = await store.load(part);
  if (saved?.finished) return saved;
  const train = { examples, clips: split.train };
  const data = { train, validation: selectClips({ examples, clips: split.validation }) };
  const fitOptions: FitOptions = { ...options.fit, steps: stepsOf(options.windows) };
  const onEpoch = async (state: FitState): Promise<void> => {
    await store.save(part, state);
    onProgress?.(part, state.history.length / fitOptions.epochs, state);
    if (part === "model" && state.plateau.sinceBest === 0)
      await onCheckpoint(checkpoint(options, state.best, { metrics: {}, state }));
  };
  const start = saved ?? startFit(options.architecture, train, fitOptions);
  const done = await fit(runtime, options.architecture, data, fitOptions, start, {
    signal,
    onEpoch,
    onProgress: (share) => onProgress?.(part, share, undefined),
  });
  await store.save(part, done);
  return done;
}

async function held(
  runtime: Runtime,
  { examples }: TrainingSet,
  clips: readonly number[],
  { architecture, fit: { threads } }: RegressorOptions,
  weights: Weights,
): Promise<ClipMeans> {
  const selected = selectClips({ examples, clips });
  return clipMeans(selected, await predictExamples(runtime, architecture, weights, selected, threads));
}

function stack(parts: readonly ClipMeans[], key: keyof ClipMeans): Matrix {
  const data = parts.flatMap((part) => [...part[key].data]);
  return matrix(data.length / 2, 2, Float32Array.from(data));
}

/** Metrics of the held-out clips, beside the mean label of the clips that their models were trained on. */
function evaluate(
  { clips }: TrainingSet,
  indices: readonly number[],
  { predicted, truth }: ClipMeans,
  splits: readonly Split[],
): AffectEvaluation {
  const tested = indices.map((i) => clips[i] as ClipLabel);
  const trained = splits.flatMap((split) => split.train).map((i) => clips[i] as ClipLabel);
  const mean = (axis: "arousal" | "valence"): number =>
    trained.reduce((sum, clip) => sum + clip[axis] / trained.length, 0);
  const quadrants = tested.flatMap(({ quadrant }) => quadrant ?? []);
  return evaluateAffect({
    truth,
    predicted,
    groups: tested.map((clip) => clip.group),
    baseline: { arousal: mean("arousal"), valence: mean("valence") },
    ...(quadrants.length === tested.length ? { quadrant: quadrants } : {}),
  });
}

function checkpoint(
  { about, architecture, windows }: RegressorOptions,
  weights: Weights,
  {
    uncertainty,
    metrics,
    state,
  }: Pick<CheckpointInfo, "metrics"> & { uncertainty?: CheckpointInfo["uncertainty"]; state: FitState },
): Uint8Array {
  const training = { ...about.training, epochs: state.history.length, bestValidationLoss: state.plateau.best };
  const info: CheckpointInfo = { ...about, architecture, features: { ...windows }, training, metrics };
  return encodeCheckpoint({ info: uncertainty ? { ...info, uncertainty } : info, weights });
}
