/** Trains the runs of a plan, measures them on clips that they have not seen, and makes the checkpoint. */
import { type CheckpointInfo, encodeCheckpoint, isClassifier, type Runtime } from "@swar/model";
import type { Cancel } from "@swar/units";
import { fitErrorModel } from "../fit/error-model.ts";
import type { ClipMeans } from "../fit/clip-means.ts";
import type { FitState } from "../fit/fit.ts";
import type { AffectEvaluation } from "../fit/metrics/affect-evaluation.ts";
import type { ClassEvaluation } from "../fit/metrics/class-evaluation.ts";
import { type FitJob, fitRun, type FitRunWork } from "./fit-run.ts";
import { evaluateHeldOut, evaluateHeldOutClasses, type HeldOut, heldOutOf, joinedMeans, meansOf } from "./held-out.ts";
import { runsOf } from "./plan.ts";
import type { Fitted, FittedModel, ModelMethod, Plan, Run } from "./run.ts";

/** What is trained and what the checkpoint is to say of itself. */
export interface TrainingOptions {
  readonly method: ModelMethod;
  readonly about: Pick<CheckpointInfo, "name" | "version" | "features" | "labels" | "training" | "licence">;
}

/** Keeps the states of runs, so that they can be taken up again. */
export interface StateStore {
  readonly load: (run: string) => Promise<FitState | undefined>;
  readonly save: (run: string, state: FitState) => Promise<void>;
}

/** Does the jobs, on this thread or on several, and gives what came of each, in their order. */
export type FitJobs = (jobs: readonly FitJob[], workOf: (job: FitJob) => FitRunWork) => Promise<readonly Fitted[]>;

/** What training saves to, reports to and is stopped by. */
export interface TrainingWork {
  readonly signal?: Cancel | undefined;
  readonly store: StateStore;
  /** One after the other on this thread, unless given. */
  readonly fitJobs?: FitJobs | undefined;
  /** The run, the share of it that is done, and its state after an epoch. */
  readonly onProgress?: ((run: string, done: number, state: FitState | undefined) => void) | undefined;
  /** Takes the checkpoint whenever the model to be kept has become better. */
  readonly onCheckpoint: (bytes: Uint8Array) => Promise<void>;
}

/** A run and what came of it. */
export interface Trained {
  readonly run: Run;
  readonly fitted: FittedModel;
}

/** What came of a plan. */
export interface TrainingResult {
  /** Where arousal and valence are predicted: scores of all held-out predictions together. */
  readonly evaluation?: AffectEvaluation;
  /** Where classes are. */
  readonly classes?: ClassEvaluation;
  /** Predictions of each test run, in the order of the plan. */
  readonly heldOut: readonly HeldOut[];
  readonly main: Trained;
  /** All runs, the main one first. */
  readonly runs: readonly Trained[];
}

/**
 * Trains the runs of `plan` and hands the finished checkpoint of the main one to `onCheckpoint`. Every held-out clip is
 * predicted by a model that has not seen its group; those predictions give the metrics and the error model.
 * @throws SwarError `cancelled`; `too-few-examples`.
 */
export async function trainRuns(
  runtime: Runtime,
  plan: Plan,
  options: TrainingOptions,
  work: TrainingWork,
): Promise<TrainingResult> {
  const runs = await trained(runtime, plan, options, work);
  const of = (run: Run): FittedModel => (runs.find((one) => one.run === run) as Trained).fitted;
  const heldOut: HeldOut[] = [];
  for (const run of plan.tests) heldOut.push(await heldOutOf(runtime, run, of(run)));
  const main = runs[0] as Trained;
  const result = { heldOut, main, runs };
  if (isClassifier(main.fitted.architecture)) {
    const measured = evaluateHeldOutClasses(heldOut);
    await work.onCheckpoint(checkpoint(options, main.fitted, { metrics: { ...measured } }));
    return { ...result, classes: measured };
  }
  const evaluation = evaluateHeldOut(heldOut);
  const uncertainty = fitErrorModel(await errorMeans(runtime, plan, of));
  await work.onCheckpoint(checkpoint(options, main.fitted, { metrics: { ...evaluation }, uncertainty }));
  return { ...result, evaluation };
}

/** What the error model is fitted on: the validation part of the one run whose scores must stay clean, or all folds' tests. */
async function errorMeans(runtime: Runtime, { main, tests }: Plan, of: (run: Run) => FittedModel): Promise<ClipMeans> {
  const gradient = of(main).state.history.length > 0;
  if (tests.includes(main) && gradient) return await meansOf(runtime, main, main.split.validation, of(main));
  const means: ClipMeans[] = [];
  for (const run of tests) means.push(await meansOf(runtime, run, run.split.test, of(run)));
  return joinedMeans(means);
}

/** Trains every run, or takes up where it was left. */
async function trained(runtime: Runtime, plan: Plan, options: TrainingOptions, work: TrainingWork): Promise<Trained[]> {
  const { store, signal, onProgress, onCheckpoint, fitJobs = oneByOne(runtime) } = work;
  const runs = runsOf(plan);
  const starts = await Promise.all(runs.map(({ name }) => store.load(name)));
  const jobs = runs.map((run, i): FitJob => ({ method: options.method, run, start: starts[i] }));
  const workOf = ({ run, method }: FitJob): FitRunWork => ({
    signal,
    onProgress: (share) => onProgress?.(run.name, share, undefined),
    onEpoch: async (state) => {
      if (method.kind !== "gradient") return;
      await store.save(run.name, state);
      onProgress?.(run.name, state.history.length / method.fit.epochs, state);
      if (run === plan.main && state.plateau.sinceBest === 0)
        await onCheckpoint(checkpoint(options, { architecture: method.architecture, state }, { metrics: {} }));
    },
  });
  const fitted = await fitJobs(jobs, workOf);
  return runs.map((run, i) => ({ run, fitted: fitted[i] as FittedModel }));
}

/** Jobs one after the other on this thread. */
export function oneByOne(runtime: Runtime): FitJobs {
  return async (jobs, workOf) => {
    const done: Fitted[] = [];
    for (const job of jobs) done.push(await fitRun(runtime, job, workOf(job)));
    return done;
  };
}

function checkpoint(
  { about }: TrainingOptions,
  { architecture, state, chosen }: FittedModel,
  more: Pick<CheckpointInfo, "metrics"> & { readonly uncertainty?: CheckpointInfo["uncertainty"] },
): Uint8Array {
  const { history, plateau, best } = state;
  const course = history.length > 0 ? { epochs: history.length, bestValidationLoss: plateau.best } : { chosen };
  const { uncertainty, metrics } = more;
  const info = { ...about, architecture, training: { ...about.training, ...course }, metrics };
  return encodeCheckpoint({ info: uncertainty ? { ...info, uncertainty } : info, weights: best });
}
