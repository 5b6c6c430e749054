/** Plans of runs: one split, or folds, for one seed or several. */
import { crossValidation, groupFolds, type Split } from "../sets/group-split.ts";
import type { Plan, Run, TrainingSet } from "./run.ts";

/** How a set is divided. */
export interface PlanOptions {
  /** Each gives other splits, weights and batches; the first is that of the model to be kept. At least one. */
  readonly seeds: readonly number[];
  /** Folds of a cross-validation, at least 3; where left out, one split into 60 % training, 20 % validation, 20 % test. */
  readonly folds?: number | undefined;
}

/** Clips of a set in parts that no split divides; of five parts or, with folds, as many. */
export type Parted = (seed: number, parts: number) => { readonly set: TrainingSet; readonly parts: number[][] };

/** How many parts give 60, 20 and 20 %. */
const FIFTHS = 5;

/**
 * The plan of a set whose groups are kept together.
 * @throws SwarError `too-few-examples` where there are fewer than three groups.
 */
export function planByGroup(set: TrainingSet, options: PlanOptions): Plan {
  const groups = set.clips.map((clip) => clip.group);
  return planByParts((seed, parts) => ({ set, parts: groupFolds(groups, parts, seed) }), options);
}

/**
 * The plan over parts. Without folds the first part tests, the second stops and the rest teach, as the first prototype had
 * it; with folds each part tests once, and the model that is kept learns from all parts but the first, which stops it.
 */
export function planByParts(parted: Parted, { seeds, folds }: PlanOptions): Plan {
  const tests = seeds.flatMap((seed, s): Run[] => {
    const { set, parts } = parted(seed, folds ?? FIFTHS);
    if (folds === undefined) return [{ name: s === 0 ? "model" : `seed ${seed}`, seed, set, split: fifths(parts) }];
    const suffix = seeds.length > 1 ? `, seed ${seed}` : "";
    return crossValidation(parts).map((split, i) => ({ name: `fold ${i + 1}${suffix}`, seed, set, split }));
  });
  if (folds === undefined) return { main: tests[0] as Run, tests };
  const [seed = 0] = seeds;
  const { set, parts } = parted(seed, folds);
  const split = { train: joined(parts.slice(1)), validation: parts[0] as number[], test: [] };
  return { main: { name: "model", seed, set, split }, tests };
}

function fifths(parts: readonly number[][]): Split {
  return { train: joined(parts.slice(2)), validation: parts[1] as number[], test: parts[0] as number[] };
}

function joined(parts: readonly number[][]): number[] {
  return parts.flat().toSorted((a, b) => a - b);
}

/** The runs of `plan`, each once, the main one first. */
export function runsOf({ main, tests }: Plan): Run[] {
  return [main, ...tests.filter((run) => run !== main)];
}
