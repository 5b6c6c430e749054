/** How much worse held-out predictions of a table's model become where one feature is shuffled among the songs. */
import type { Runtime } from "@swar/model";
import { type Matrix, random, type Random, shuffled, throwIfCancelled, type Work } from "@swar/units";
import { type Examples, selectClips } from "../fit/examples.ts";
import { predictExamples } from "../fit/fit.ts";
import { spreadOf } from "../reports/content/spread.ts";
import type { TargetImportance } from "../reports/content/training-content.ts";
import type { FittedModel, Run } from "./run.ts";

/** Windows that are looked at, in all runs together. */
const MOST_WINDOWS = 2000;

const REPEATS = 5;

/**
 * The rise of the mean squared error of each output where a column of the inputs is shuffled among the windows of the test
 * parts, mean and standard deviation over five shuffles of each run.
 * @param columns the inputs' names
 * @throws SwarError `cancelled`.
 * @see Breiman (2001), Random forests.
 */
export async function featureImportance(
  runtime: Runtime,
  trained: readonly { readonly run: Run; readonly fitted: FittedModel }[],
  { columns, targets }: { readonly columns: readonly string[]; readonly targets: readonly string[] },
  { signal, onProgress }: Work = {},
): Promise<TargetImportance[]> {
  const rises = columns.map(() => targets.map((): number[] => []));
  const each = Math.ceil(MOST_WINDOWS / trained.length);
  for (const [r, { run, fitted }] of trained.entries()) {
    const rng = random(run.seed);
    const clips = shuffled(run.split.test, rng).slice(0, each);
    const examples = selectClips({ examples: run.set.examples, clips });
    const errors = async (of: Examples): Promise<number[]> =>
      squaredErrors(await predictExamples(runtime, fitted.architecture, fitted.state.best, of), examples.target);
    const before = await errors(examples);
    for (const [c] of columns.entries()) {
      throwIfCancelled(signal, "featureImportance");
      for (let n = 0; n < REPEATS; n++) {
        const after = await errors(withColumnShuffled(examples, c, columns.length, rng));
        after.forEach((error, o) => rises[c]![o]?.push(error - (before[o] as number)));
      }
      onProgress?.((r + (c + 1) / columns.length) / trained.length);
    }
  }
  return targets.map((target, o) => ({
    target,
    measure: "rise of the mean squared error",
    features: columns.map((name, c) => ({ name, ...spreadOf(rises[c]![o] as number[]) })),
  }));
}

function withColumnShuffled(examples: Examples, column: number, width: number, rng: Random): Examples {
  const order = shuffled([...Array(examples.count).keys()], rng);
  const moved = (data: Float32Array): Float32Array => {
    const each = data.length / examples.count;
    const copy = data.slice();
    order.forEach((from, to) => {
      for (let i = column; i < each; i += width) copy[to * each + i] = data[from * each + i] as number;
    });
    return copy;
  };
  const { frames, summary } = examples;
  return { ...examples, ...(frames && { frames: moved(frames) }), ...(summary && { summary: moved(summary) }) };
}

/** The mean squared error of each output. */
function squaredErrors({ data, cols, rows }: Matrix, target: Float32Array): number[] {
  const errors = Array<number>(cols).fill(0);
  data.forEach((value, i) => (errors[i % cols]! += (value - (target[i] as number)) ** 2 / rows));
  return errors;
}
