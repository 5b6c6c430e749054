/** The runs of `swar train --preset seed --csv TABLE`: eleven inputs, windows of ten rows, split at random. */
import type { ModelMethod, Run } from "@swar/training";
import { tableExperiment } from "../../apps/cli/src/training/table-experiment.ts";

/** What is trained by descent. */
export type GradientMethod = Extract<ModelMethod, { kind: "gradient" }>;

/** A run for each seed, and what is trained; `epochs` at most. */
export async function seedRuns(
  csv: string,
  { seeds, epochs }: { readonly seeds: readonly number[]; readonly epochs: number },
): Promise<{ readonly runs: readonly Run[]; readonly method: GradientMethod }> {
  const options = { preset: "seed", task: "regress", targetRange: [0, 1], compare: false, name: "bench" } as const;
  const { plan, method } = await tableExperiment(
    { csv, seeds, epochs, licence: "none", ...options },
    new AbortController().signal,
    { update: () => {}, log: () => {}, stop: () => {} },
  );
  if (method.kind !== "gradient") throw new Error("table: the seed preset must be trained by gradient descent");
  return { runs: plan.tests, method };
}
