/** The time of an epoch of the seed preset, in the product's own `fit` and in Keras's, block by block in turns. */
import { availableParallelism } from "node:os";
import { fitRun, type FitState, type Run } from "@swar/training";
import { random, shuffled } from "@swar/units";
import { runtime } from "../../apps/cli/src/runtime.ts";
import { type Contestant, interleave, quantile, report, type Timing } from "../interleave.ts";
import { type Answer, peer } from "../peers/peer.ts";
import { type GradientMethod, seedRuns } from "./seed-runs.ts";

const SEED = 42;
const WARM_UP = 2;

/** How many blocks count, and the training steps of a block. */
export interface EpochOptions {
  readonly blocks: number;
  readonly steps: number;
}

/**
 * Prints the times of `blocks` short epochs: `steps` training steps and a third as many windows of validation, which is the
 * share in a split of 60/20/20. All of them happen inside one `fit` of each side, which waits between its epochs, so that what
 * happens once in training, such as compiling, falls into the epochs that do not count.
 */
export async function compareEpochs(table: string, { blocks, steps }: EpochOptions): Promise<void> {
  const epochs = WARM_UP + blocks;
  const keras = peer("train_table_keras.py", ["epochs", table, String(steps), String(epochs)]);
  const { runs, method } = await seedRuns(table, { seeds: [SEED], epochs });
  const whole = runs[0] as Run;
  const run = shortened(whole, steps * method.fit.batchSize);
  const losses = new Map<string, number>();
  const contestant = (name: string, next: () => Promise<Answer>): Contestant => ({
    name,
    block: async () => {
      const { seconds, digest } = await next();
      losses.set(name, digest);
      return seconds;
    },
  });
  const contestants = [
    contestant("swar, all cores", fitByEpochs(run, method, availableParallelism())),
    contestant("Keras 3, model.fit", keras.block),
    contestant("swar, one thread", fitByEpochs(run, method, 1)),
  ];
  const timings = await interleave(contestants, { blocks, warmUp: WARM_UP, settle: 300 });
  keras.close();
  const { train, validation } = run.split;
  console.log(`a block: ${train.length} windows of training, ${validation.length} of validation\n${report(timings)}`);
  console.log(inWholeEpochs(timings, whole.split.train.length / train.length));
  console.log(`validation loss after all: ${[...losses].map(([name, x]) => `${name} ${x.toFixed(5)}`).join(", ")}`);
}

/** So many windows of the training part at random, and a third as many of the validation part. */
function shortened(run: Run, windows: number): Run {
  const some = (part: readonly number[], count: number): number[] => shuffled(part, random(SEED)).slice(0, count);
  const { train, validation, test } = run.split;
  const split = { train: some(train, windows), validation: some(validation, Math.floor(windows / 3)), test };
  return { ...run, split };
}

/** Goes on with one `fit` by an epoch for each call; it neither stops early nor begins anew. */
function fitByEpochs(run: Run, { fit, ...rest }: GradientMethod, threads: number): () => Promise<Answer> {
  const method = { ...rest, fit: { ...fit, patience: { ...fit.patience, stopAfter: Infinity } } };
  let began = 0;
  let answer = Promise.withResolvers<Answer>();
  let goOn: (() => void) | undefined;
  const onEpoch = async ({ history }: FitState): Promise<void> => {
    answer.resolve({ seconds: (performance.now() - began) / 1000, digest: history.at(-1)?.validationLoss as number });
    if (history.length < fit.epochs) await new Promise<void>((resolve) => (goOn = resolve));
  };
  return async () => {
    answer = Promise.withResolvers();
    began = performance.now();
    if (goOn) goOn();
    else fitRun(runtime, { method, run, threads }, { onEpoch }).catch(answer.reject);
    return await answer.promise;
  };
}

/** What the medians come to for the whole training and validation part, `blocks` times a block. */
function inWholeEpochs(timings: readonly Timing[], blocks: number): string {
  const each = timings.map(({ name, seconds }) => `${name} ${(blocks * quantile(seconds, 0.5)).toFixed(1)} s`);
  return `an epoch is ${blocks.toFixed(2)} blocks: ${each.join(", ")}`;
}
