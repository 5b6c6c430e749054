/** Runs training steps on an ONNX Runtime: keeps the weights and moments, and feeds batches and random numbers. */
import { adamRate, elements, type Runtime, type Session, type Tensor, tensor } from "@swar/graph";
import {
  type Architecture,
  layouts,
  type RandomInput,
  type StepOptions,
  trainingStep,
  type Weights,
} from "@swar/model";
import type { Random } from "@swar/units";
import { fillRandom } from "./random-numbers.ts";

/** All that a training step changes: plain data, which can be saved and taken up again. */
export interface TrainState {
  /** How many steps have been made. */
  readonly step: number;
  readonly weights: Weights;
  /** Adam's moments, see `AdamState` of @swar/graph; each as long as the parameters. */
  readonly first: Float32Array;
  readonly second: Float32Array;
}

/** Examples one after another, in arrays of shape (size, …). */
export interface Batch {
  readonly size: number;
  /** Shape (size, steps, channels), where the model has a branch on frames. */
  readonly frames?: Float32Array;
  /** Shape (size, channels), where the model has a branch on the summary. */
  readonly summary?: Float32Array;
  /** Shape (size, outputs). */
  readonly target: Float32Array;
}

/** Makes training steps, and keeps the state between them. */
export interface Stepper {
  /** Makes one step and returns the loss of the batch before it. */
  readonly step: (batch: Batch, learningRate: number, rng: Random) => Promise<number>;
  /** A copy of the present state. */
  readonly state: () => TrainState;
  /** Gives the runtime's memory back. */
  readonly release: () => Promise<void>;
}

/** What `createStepper` compiles for. */
export interface StepperOptions extends Omit<StepOptions, "batch"> {
  /** Threads of the runtime; its own choice where left out. */
  readonly threads?: number | undefined;
}

/** The state before the first step. */
export function freshState(weights: Weights): TrainState {
  const size = weights.parameters.length;
  return { step: 0, weights, first: new Float32Array(size), second: new Float32Array(size) };
}

/** Beyond this the runtime's optimiser takes a second to find nothing that would speed up a step (150 time steps: 5,500 nodes). */
const MOST_NODES_TO_OPTIMIZE = 2000;

type Vectors = Readonly<Record<"parameters" | "first" | "second" | "statistics", Float32Array>>;

interface Compiled {
  readonly session: Session;
  readonly random: readonly (RandomInput & { readonly data: Float32Array })[];
}

/**
 * A stepper that begins at `start`. A step is compiled for each batch size when it first comes: about 0.1 s for ten time
 * steps.
 */
export function createStepper(
  runtime: Runtime,
  architecture: Architecture,
  options: StepperOptions,
  start: TrainState,
): Stepper {
  const sizes = layouts(architecture);
  const compiled = new Map<number, Promise<Compiled>>();
  const loss = new Float32Array(1);
  let now = vectors(start);
  let next = vectors(start);
  let count = start.step;

  const step: Stepper["step"] = async (batch, learningRate, rng) => {
    if (!compiled.has(batch.size)) compiled.set(batch.size, compile(runtime, architecture, options, batch.size));
    const { session, random } = await (compiled.get(batch.size) as Promise<Compiled>);
    for (const { data, distribution } of random) fillRandom(data, distribution, rng);
    count += 1;
    const feeds = {
      ...inputs(runtime, architecture, options.steps, batch),
      ...state(runtime, now, sizes.statistics.size > 0, ""),
      ...Object.fromEntries(random.map((r) => [r.name, tensor(runtime, r.data, r.shape)])),
      rate: tensor(runtime, Float32Array.of(adamRate(learningRate, count, options.adam)), []),
    };
    const fetches = { loss: tensor(runtime, loss, []), ...state(runtime, next, sizes.statistics.size > 0, "next_") };
    await session.run(feeds, fetches);
    [now, next] = [next, now];
    return loss[0] as number;
  };

  return {
    step,
    state: () => ({
      step: count,
      weights: { parameters: now.parameters.slice(), statistics: now.statistics.slice() },
      first: now.first.slice(),
      second: now.second.slice(),
    }),
    release: async () => {
      for (const one of compiled.values()) await (await one).session.release();
      compiled.clear();
    },
  };
}

function vectors({ weights, first, second }: TrainState): Vectors {
  return {
    parameters: weights.parameters.slice(),
    statistics: weights.statistics.slice(),
    first: first.slice(),
    second: second.slice(),
  };
}

async function compile(
  runtime: Runtime,
  architecture: Architecture,
  { threads, ...options }: StepperOptions,
  batch: number,
): Promise<Compiled> {
  const { model, random, nodes } = trainingStep(architecture, { ...options, batch });
  const session = await runtime.InferenceSession.create(model, {
    ...(threads ? { intraOpNumThreads: threads } : {}),
    graphOptimizationLevel: nodes > MOST_NODES_TO_OPTIMIZE ? "disabled" : "all",
  });
  return { session, random: random.map((r) => ({ ...r, data: new Float32Array(elements(r.shape)) })) };
}

function inputs(runtime: Runtime, { branches }: Architecture, steps: number, batch: Batch): Record<string, Tensor> {
  const feeds: Record<string, Tensor> = {
    target: tensor(runtime, batch.target, [batch.size, batch.target.length / batch.size]),
  };
  for (const { input, channels } of branches) {
    const dims = input === "frames" ? [batch.size, steps, channels] : [batch.size, channels];
    feeds[input] = tensor(runtime, batch[input] as Float32Array, dims);
  }
  return feeds;
}

function state(runtime: Runtime, of: Vectors, withStatistics: boolean, prefix: string): Record<string, Tensor> {
  const names = (["parameters", "first", "second", "statistics"] as const).filter(
    (name) => withStatistics || name !== "statistics",
  );
  return Object.fromEntries(names.map((name) => [prefix + name, tensor(runtime, of[name], [of[name].length])]));
}
