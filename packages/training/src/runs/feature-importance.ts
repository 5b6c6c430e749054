/** How much worse held-out predictions of a table's model become where one feature is shuffled among the songs. */
import type { Runtime } from "@swar/model";
import { matrix, random, shuffled, type Work } from "@swar/units";
import { selectClips } from "../fit/examples.ts";
import { predictExamples } from "../fit/fit.ts";
import { type Importance, permutationImportance } from "../learners/permutation-importance.ts";
import type { TargetImportance } from "../reports/content/training-content.ts";
import type { FittedModel, Run } from "./run.ts";

/** Windows that are looked at, in all runs together. */
const MOST_WINDOWS = 2000;

/** A run and the model that came of it. */
interface Measured {
  readonly run: Run;
  readonly fitted: FittedModel;
}

/**
 * The rise of the mean squared error of each output where a feature of the inputs is shuffled among the windows of the test
 * parts, mean and standard deviation over five shuffles of each run.
 * @param names the inputs' columns, and what is predicted
 * @throws SwarError `cancelled`.
 * @see Breiman (2001), Random forests.
 */
export async function featureImportance(
  runtime: Runtime,
  trained: readonly Measured[],
  { columns, targets }: { readonly columns: readonly string[]; readonly targets: readonly string[] },
  { signal, onProgress }: Work = {},
): Promise<TargetImportance[]> {
  const all: Importance[] = [];
  for (const one of trained) {
    const work = { signal, onProgress: (done: number) => onProgress?.((all.length + done) / trained.length) };
    all.push(await importanceOf(runtime, one, Math.ceil(MOST_WINDOWS / trained.length), columns.length, work));
  }
  return targets.map((target, o) => ({
    target,
    measure: "rise of the mean squared error",
    features: columns.map((name, c) => ({ name, ...pooled(all, c * targets.length + o) })),
  }));
}

/** The importance of each feature to one model, on at most `most` of the clips that it was tested on. */
async function importanceOf(
  runtime: Runtime,
  { run, fitted: { architecture, state } }: Measured,
  most: number,
  period: number,
  work: Work,
): Promise<Importance> {
  const clips = shuffled(run.split.test, random(run.seed)).slice(0, most);
  const examples = selectClips({ examples: run.set.examples, clips });
  const input = architecture.branches[0]?.input ?? "summary";
  const data = examples[input] as Float32Array<ArrayBuffer>;
  return await permutationImportance(
    async (x) => (await predictExamples(runtime, architecture, state.best, { ...examples, [input]: x.data })).data,
    matrix(examples.count, data.length / examples.count, data),
    Float64Array.from(examples.target),
    { seed: run.seed, period },
    work,
  );
}

/** Mean and standard deviation over the shuffles of all models. */
function pooled(all: readonly Importance[], at: number): { readonly mean: number; readonly sd: number } {
  const mean = all.reduce((sum, one) => sum + one.mean[at]! / all.length, 0);
  const square = all.reduce(
    (sum, one) => sum + (one.deviation[at]! ** 2 + (one.mean[at]! - mean) ** 2) / all.length,
    0,
  );
  return { mean, sd: Math.sqrt(square) };
}
