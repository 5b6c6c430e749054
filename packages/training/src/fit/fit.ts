/** The training loop: epochs of steps, validation, early stopping, learning-rate reduction; resumable at every epoch. */
import type { Runtime } from "@swar/graph";
import { type Architecture, inferenceModel, initialWeights, type Loss, predict, type Weights } from "@swar/model";
import { type Matrix, random, type RandomState, throwIfCancelled, type Work } from "@swar/units";
import { afterEpoch, freshPlateau, type Patience, type Plateau } from "./callbacks.ts";
import { clipMeans } from "./clip-means.ts";
import { batchOf, epochBatches, type Examples, type Part } from "./examples.ts";
import { standardized } from "./standardization.ts";
import { type Batch, createStepper, freshState, type TrainState } from "./stepper.ts";

/** How to train. */
export interface FitOptions {
  /** Time steps of each example. */
  readonly steps: number;
  readonly epochs: number;
  readonly batchSize: number;
  readonly learningRate: number;
  /** Factors on the learning rate in the first epochs. */
  readonly warmUp?: readonly number[];
  readonly seed: number;
  readonly loss: Loss;
  readonly branchLoss?: number;
  readonly clip?: number;
  readonly windowsPerClip?: number;
  /**
   * What the validation loss is: the squared error of windows; that of clips relative to the labels' variance; or the
   * cross-entropy of windows, for classes.
   */
  readonly validateBy: "windows" | "clips" | "classes";
  /** How much a training example of each class counts; all the same where left out. */
  readonly classWeights?: readonly number[] | undefined;
  readonly patience: Patience;
  readonly threads?: number;
}

/** One line of the history. */
export interface Epoch {
  readonly epoch: number;
  readonly loss: number;
  readonly validationLoss: number;
  readonly learningRate: number;
}

/** Everything that the next epoch depends on: plain data. */
export interface FitState {
  readonly train: TrainState;
  readonly random: RandomState;
  readonly plateau: Plateau;
  readonly best: Weights;
  readonly history: readonly Epoch[];
  readonly finished: boolean;
}

/** What `fit` reports to and is stopped by. */
export interface FitWork extends Work {
  /** Takes the state after every epoch, to be saved. */
  readonly onEpoch?: ((state: FitState) => Promise<void>) | undefined;
}

/** The state before the first epoch. The training part alone gives the standardisation. */
export function startFit(architecture: Architecture, train: Part, { seed, learningRate }: FitOptions): FitState {
  const weights = standardized(architecture, initialWeights(architecture, seed), train);
  return {
    train: freshState(weights),
    random: random(seed).state(),
    plateau: freshPlateau(learningRate),
    best: weights,
    history: [],
    finished: false,
  };
}

/**
 * Trains from `state` until the epochs are over or patience is, and gives the last state; `best` holds the weights of the
 * epoch with the least validation loss. A run that was stopped and taken up from a saved state ends as one that was not.
 * @throws SwarError `cancelled` where `signal` was aborted; the last saved state stays good.
 */
export async function fit(
  runtime: Runtime,
  architecture: Architecture,
  data: { readonly train: Part; readonly validation: Examples },
  options: FitOptions,
  state: FitState,
  { signal, onProgress, onEpoch }: FitWork = {},
): Promise<FitState> {
  const stepper = createStepper(runtime, architecture, options, state.train);
  try {
    let now = state;
    while (!now.finished && now.history.length < options.epochs) {
      const epoch = now.history.length;
      const rng = random(now.random);
      const rate = now.plateau.learningRate * (options.warmUp?.[epoch] ?? 1);
      const batches = epochBatches(data.train, options, rng);
      let total = 0;
      for (const [i, indices] of batches.entries()) {
        throwIfCancelled(signal, "fit");
        const batch = weighted(batchOf(data.train.examples, indices), options.classWeights);
        total += (await stepper.step(batch, rate, rng)) / batches.length;
        onProgress?.((epoch + (i + 1) / batches.length) / options.epochs);
      }
      const train = stepper.state();
      const loss = await validationLoss(runtime, architecture, train.weights, data.validation, options);
      const { plateau, improved, stop } = afterEpoch(now.plateau, loss, options.patience);
      const line = { epoch: epoch + 1, loss: total, validationLoss: loss, learningRate: rate };
      const best = improved ? train.weights : now.best;
      now = { train, random: rng.state(), plateau, best, history: [...now.history, line], finished: stop };
      await onEpoch?.(now);
    }
    return { ...now, finished: true };
  } finally {
    await stepper.release();
  }
}

/** `batch` with each class's column of the one-hot target times its weight, as cross-entropy wants it. */
function weighted(batch: Batch, weights: readonly number[] | undefined): Batch {
  return weights
    ? { ...batch, target: batch.target.map((x, i) => x * (weights[i % weights.length] as number)) }
    : batch;
}

/** Predictions of `weights` for every window, shape (windows, outputs), through the inference graph. */
export async function predictExamples(
  runtime: Runtime,
  architecture: Architecture,
  weights: Weights,
  examples: Examples,
  threads?: number,
): Promise<Matrix> {
  const options = threads ? { intraOpNumThreads: threads } : {};
  const session = await runtime.InferenceSession.create(inferenceModel(architecture, weights), options);
  try {
    return (await predict(runtime, session, architecture, examples)).affect;
  } finally {
    await session.release();
  }
}

async function validationLoss(
  runtime: Runtime,
  architecture: Architecture,
  weights: Weights,
  examples: Examples,
  { validateBy, threads }: FitOptions,
): Promise<number> {
  const affect = await predictExamples(runtime, architecture, weights, examples, threads);
  if (validateBy === "classes") return crossEntropyOf(affect.data, examples);
  if (validateBy === "windows") return meanSquare(affect.data, examples.target);
  const { predicted, truth } = clipMeans(examples, affect);
  return (relative(predicted.data, truth.data, 0) + relative(predicted.data, truth.data, 1)) / 2;
}

/** Minus the mean logarithm of the probability of the right class, `predicted` being of shape (count, classes). */
function crossEntropyOf(predicted: Float32Array, { target, count }: Examples): number {
  return (
    target.reduce((total, t, i) => (t > 0 ? total - t * Math.log(Math.max(1e-7, predicted[i]!)) : total), 0) / count
  );
}

function meanSquare(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, x, i) => sum + (x - (b[i] as number)) ** 2, 0) / a.length;
}

/** Squared error of one axis over the truth's variance. */
function relative(predicted: Float32Array, truth: Float32Array, axis: number): number {
  const of = (data: Float32Array): Float32Array => data.filter((_, i) => i % 2 === axis);
  const [p, t] = [of(predicted), of(truth)];
  const mean = t.reduce((a, b) => a + b, 0) / t.length;
  return meanSquare(p, t) / Math.max(1e-9, meanSquare(t, new Float32Array(t.length).fill(mean)));
}
