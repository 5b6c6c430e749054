/** Splits of clips that keep groups together: no artist on both sides. */
import { check, random, shuffled, SwarError } from "@swar/units";

/** Indices of clips. */
export interface Split {
  readonly train: readonly number[];
  readonly validation: readonly number[];
  readonly test: readonly number[];
}

/**
 * 60 % for training, 20 % for validation and 20 % for the test, as nearly as whole groups allow.
 * @param groups the group of each clip
 * @throws SwarError `too-few-examples` where there are fewer than three groups.
 */
export function splitByGroup(groups: readonly string[], seed: number): Split {
  const parts = groupFolds(groups, 5, seed);
  return {
    train: parts
      .slice(2)
      .flat()
      .toSorted((a, b) => a - b),
    validation: parts[1] as number[],
    test: parts[0] as number[],
  };
}

/**
 * `count` parts of nearly equal size that share no group: random groups, the largest first, each to the smallest part.
 * @throws SwarError `too-few-examples` where there are fewer than three groups.
 */
export function groupFolds(groups: readonly string[], count: number, seed: number): number[][] {
  check(Number.isInteger(count) && count >= 3, "groupFolds", "there must be at least 3 folds", count);
  const members = Map.groupBy(groups.keys(), (i) => groups[i] as string);
  if (members.size < 3) {
    throw new SwarError(
      "too-few-examples",
      `split: there must be at least 3 groups to keep apart, got ${members.size}; add clips or songs, or name another column with --group`,
    );
  }
  const parts = Array.from({ length: Math.min(count, members.size) }, (): number[] => []);
  const order = shuffled([...members.values()], random(seed)).sort((a, b) => b.length - a.length);
  for (const clips of order) {
    const part = smallest(parts);
    for (const clip of clips) part.push(clip); // Not by spreading: a group may hold more than a call takes.
  }
  return parts.map((part) => part.toSorted((a, b) => a - b));
}

function smallest(parts: readonly number[][]): number[] {
  return parts.reduce((a, b) => (b.length < a.length ? b : a));
}

/** Each of `folds` once as the test part, the one after it as the validation part, the others for training. */
export function crossValidation(folds: readonly (readonly number[])[]): Split[] {
  return folds.map((test, i) => {
    const next = (i + 1) % folds.length;
    const train = folds.filter((_, j) => j !== i && j !== next).flat();
    return { test, validation: folds[next] as readonly number[], train: train.toSorted((a, b) => a - b) };
  });
}
