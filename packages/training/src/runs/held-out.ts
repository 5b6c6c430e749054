/** What models say of the clips that they have not seen, and how good that is. */
import type { Runtime } from "@swar/model";
import { type AffectPoint, type Matrix, matrix, type Quadrant } from "@swar/units";
import { type ClipMeans, clipMeans, meanOfClips } from "../fit/clip-means.ts";
import { selectClips } from "../fit/examples.ts";
import { predictExamples } from "../fit/fit.ts";
import type { AffectEvaluation } from "../fit/metrics/affect-evaluation.ts";
import { type ClassEvaluation, LABEL_QUADRANTS } from "../fit/metrics/class-evaluation.ts";
import { evaluateAffect } from "../fit/metrics/evaluate-affect.ts";
import { evaluateClasses } from "../fit/metrics/evaluate-classes.ts";
import { argmax } from "../learners/table.ts";
import type { Fitted, FittedModel, Labelled, Run } from "./run.ts";

/** Predictions for clips of a run that it did not learn from. */
export interface HeldOut {
  readonly run: Run;
  /** Indices into the run's set. */
  readonly clips: readonly number[];
  /** Shape (clips, outputs). */
  readonly predicted: Matrix;
}

/** What `fitted` says of the test part of `run`. */
export async function heldOutOf(runtime: Runtime, run: Run, fitted: Fitted, threads?: number): Promise<HeldOut> {
  const clips = run.split.test;
  if ("predicted" in fitted) return { run, clips, predicted: fitted.predicted };
  const selected = selectClips({ examples: run.set.examples, clips });
  const { architecture, state } = fitted;
  const affect = await predictExamples(runtime, architecture, state.best, selected, threads);
  return { run, clips, predicted: meanOfClips(selected, affect) };
}

/** Means, spreads and labels of some clips of a run, for the error model. */
export async function meansOf(
  runtime: Runtime,
  run: Run,
  clips: readonly number[],
  fitted: FittedModel,
): Promise<ClipMeans> {
  const selected = selectClips({ examples: run.set.examples, clips });
  const { architecture, state } = fitted;
  return clipMeans(selected, await predictExamples(runtime, architecture, state.best, selected));
}

/** How held-out predictions are measured. */
export interface HeldOutOptions {
  /** Whether intervals are drawn, which takes most of the time; true unless given. */
  readonly intervals?: boolean;
}

/** Metrics of all held-out predictions together, beside the mean label of the clips that their models learnt from. */
export function evaluateHeldOut(parts: readonly HeldOut[], options: HeldOutOptions = {}): AffectEvaluation {
  const tested = parts.flatMap(labelsOf);
  const trained = parts.flatMap(({ run }) => run.split.train.map((i) => run.set.clips[i] as Labelled));
  const quadrants = tested.flatMap(({ quadrant }) => quadrant ?? []);
  return evaluateAffect({
    truth: matrix(tested.length, 2, Float32Array.from(tested.flatMap(({ arousal, valence }) => [arousal, valence]))),
    predicted: stacked(parts),
    groups: tested.map(({ group }) => group),
    baseline: meanPoint(trained),
    ...(quadrants.length === tested.length && { quadrant: quadrants }),
    ...replicatesOf(tested.length, options),
  });
}

/** How well the four classes were told apart; the outputs stand in the order of `LABEL_QUADRANTS`. */
export function evaluateHeldOutClasses(parts: readonly HeldOut[], options: HeldOutOptions = {}): ClassEvaluation {
  const tested = parts.flatMap(labelsOf);
  const predicted = Array.from(
    argmax(stacked(parts).data, LABEL_QUADRANTS.length),
    (k) => LABEL_QUADRANTS[k] as Quadrant,
  );
  const groups = tested.map(({ group }) => group);
  const truth = tested.map(({ quadrant }) => quadrant as Quadrant);
  return evaluateClasses(truth, predicted, { groups, ...replicatesOf(truth.length, options) });
}

/** The labels of the clips that a part predicts. */
export function labelsOf({ run, clips }: HeldOut): Labelled[] {
  return clips.map((i) => run.set.clips[i] as Labelled);
}

/** Means of several parts, one after the other. */
export function joinedMeans(parts: readonly ClipMeans[]): ClipMeans {
  const joined = (key: keyof ClipMeans): Matrix => {
    const data = Float32Array.from(parts.flatMap((part) => [...part[key].data]));
    return matrix(data.length / 2, 2, data);
  };
  return { predicted: joined("predicted"), spread: joined("spread"), truth: joined("truth") };
}

/** Above so many rows intervals are drawn from fewer resamples, which then are steady all the same. */
const MANY_ROWS = 10_000;
const FEW_REPLICATES = 200;

function replicatesOf(rows: number, { intervals = true }: HeldOutOptions): { readonly replicates?: number } {
  if (!intervals) return { replicates: 0 };
  return rows > MANY_ROWS ? { replicates: FEW_REPLICATES } : {};
}

function stacked(parts: readonly HeldOut[]): Matrix {
  const cols = parts[0]?.predicted.cols ?? 0;
  const rows = parts.reduce((sum, { predicted }) => sum + predicted.rows, 0);
  const whole = matrix(rows, cols);
  parts.reduce((at, { predicted: { data } }) => (whole.data.set(data, at), at + data.length), 0);
  return whole;
}

function meanPoint(clips: readonly Labelled[]): AffectPoint {
  const mean = (axis: keyof AffectPoint): number => clips.reduce((sum, clip) => sum + clip[axis] / clips.length, 0);
  return { arousal: mean("arousal"), valence: mean("valence") };
}
