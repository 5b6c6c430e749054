/** Trains the runs of an experiment on the cores, with its states on disk, and gives all that is to be said of them. */
import {
  type Compared,
  compareMethods,
  type Comparison,
  type Epoch,
  featureImportance,
  type FitState,
  type TargetImportance,
  type TrainingResult,
  trainRuns,
} from "@swar/training";
import { stateFolder, type StateFolder } from "../files/state-folder.ts";
import { writeWhole } from "../files/write-whole.ts";
import { sayingWhenStopped } from "../interrupt.ts";
import { fitOnThreads } from "../pool/fit-jobs.ts";
import { runtime } from "../runtime.ts";
import type { Progress } from "../terminal/progress.ts";
import type { Experiment } from "./experiment.ts";

/** Where an experiment leaves its model, and how it is run. */
export interface ExperimentOptions {
  readonly checkpoint: string;
  /** The folder of its states; beside the model unless given. */
  readonly states?: string | undefined;
  /** Whether it must go on with the states that are there; `"where possible"` begins anew where there are none of its own. */
  readonly resume: boolean | "where possible";
  /** Whether a report is to be written, for which more is measured. */
  readonly detailed: boolean;
  readonly jobs?: number | undefined;
  readonly signal: AbortSignal;
  readonly progress: Progress;
  /** Hears of each epoch of each run. */
  readonly onEpoch: (run: string, epoch: Epoch) => void;
  /** Hears of the epochs that each run has had before, if any. */
  readonly onTakenUp?: ((run: string, history: readonly Epoch[]) => void) | undefined;
}

/** What came of an experiment. */
export interface ExperimentResult {
  readonly training: TrainingResult;
  readonly comparison?: Comparison | undefined;
  readonly importance?: readonly TargetImportance[] | undefined;
}

/**
 * Runs `experiment`, or what is left of it.
 * @throws SwarError `cancelled`, with what to do to go on.
 */
export async function runExperiment(experiment: Experiment, options: ExperimentOptions): Promise<ExperimentResult> {
  const { checkpoint, signal, progress, jobs, detailed } = options;
  const { plan, method, about, compared, columns } = experiment;
  const store = await statesOf(experiment, options);
  await store.begin();
  const reporting = reporter(experiment, options);
  const fitJobs = fitOnThreads(signal, jobs);
  return await sayingWhenStopped(
    () => "train: stopped; go on with the same command and --resume",
    async () => {
      const training = await trainRuns(
        runtime,
        plan,
        { method, about },
        {
          signal,
          store: { ...store, load: async (run) => reporting.takenUp(run, await store.load(run)) },
          fitJobs,
          onCheckpoint: (bytes) => writeWhole(checkpoint, bytes),
          onProgress: reporting.progressed,
        },
      );
      const comparison =
        compared &&
        (await compareMethods(runtime, plan, withKept(compared, experiment, training.heldOut), {
          fitJobs,
          signal,
          onProgress: (name, done) => progress.update(`comparing: ${name}`, done),
        }));
      const importance = detailed && columns ? await importanceOf(training, columns, signal, progress) : undefined;
      await store.remove();
      return { training, comparison, importance };
    },
  );
}

/** `compared` with what the model that is kept has said already, in its place or at the end. */
function withKept(
  compared: readonly Compared[],
  { model: name, method }: Experiment,
  heldOut: TrainingResult["heldOut"],
): Compared[] {
  const kept = { name, method, heldOut };
  const known = compared.some((one) => one.name === name);
  return known ? compared.map((one) => (one.name === name ? kept : one)) : [...compared, kept];
}

/** The states of an experiment, an earlier run's where that is to go on. */
async function statesOf(
  { fingerprint }: Experiment,
  { checkpoint, states = `${checkpoint}.run`, resume }: ExperimentOptions,
): Promise<StateFolder> {
  if (resume !== "where possible") return await stateFolder(states, fingerprint, resume);
  return await stateFolder(states, fingerprint, true).catch(() => stateFolder(states, fingerprint, false));
}

/** Tells how much of all runs is done, and of their epochs. */
function reporter({ plan }: Experiment, { progress, onEpoch, onTakenUp }: ExperimentOptions) {
  const shares = new Map<string, number>();
  const runs = plan.tests.includes(plan.main) ? plan.tests.length : plan.tests.length + 1;
  return {
    takenUp: (run: string, state: FitState | undefined): FitState | undefined => {
      if (state?.finished) shares.set(run, 1);
      onTakenUp?.(run, state?.history ?? []);
      return state;
    },
    progressed: (run: string, done: number, state: Pick<FitState, "history"> | undefined): void => {
      shares.set(run, done);
      const all = [...shares.values()].reduce((a, b) => a + b, 0) / runs;
      progress.update(runs === 1 ? run : `${runs} runs`, all);
      const last = state?.history.at(-1);
      if (last) onEpoch(run, last);
    },
  };
}

async function importanceOf(
  { heldOut, runs }: TrainingResult,
  columns: readonly string[],
  signal: AbortSignal,
  progress: Progress,
): Promise<TargetImportance[]> {
  const trained = heldOut.flatMap(({ run }) => runs.filter((one) => one.run === run));
  const outputs = heldOut[0]?.predicted.cols === 2 ? ["arousal", "valence"] : CLASSES;
  const onProgress = (done: number): void => progress.update("importance of the features", done);
  return await featureImportance(runtime, trained, { columns, targets: outputs }, { signal, onProgress });
}

/** The classes of `emotion_label`, in the order of a model's outputs. */
const CLASSES = ["class 0 (Q3)", "class 1 (Q4)", "class 2 (Q2)", "class 3 (Q1)"];
