import { array, assert, constant, integer, oneof, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { planByGroup, type PlanOptions, runsOf } from "./plan.ts";
import type { Labelled, Plan, Run, TrainingSet } from "./run.ts";

function setOf(groups: readonly string[]): TrainingSet {
  const clips = groups.map((group): Labelled => ({ arousal: 0.5, valence: 0.5, group }));
  const offsets = [...groups.keys(), groups.length];
  return { clips, examples: { count: groups.length, target: new Float32Array(2 * groups.length), offsets } };
}

const groupsOf = array(integer({ min: 0, max: 12 }).map(String), { minLength: 3, maxLength: 80 }).filter(
  (groups) => new Set(groups).size >= 3,
);
const foldsOf = oneof(constant(undefined), integer({ min: 3, max: 12 }));
const seedsOf = array(integer(), { minLength: 1, maxLength: 3 });

/** Holds `rule` against the plans of any groups. */
function forAnyPlan(rule: (plan: Plan, groups: readonly string[], options: PlanOptions) => void): void {
  assert(
    property(groupsOf, foldsOf, seedsOf, (groups, folds, seeds) => {
      const options = { folds, seeds };
      rule(planByGroup(setOf(groups), options), groups, options);
    }),
  );
}

const partsOf = ({ split: { train, validation, test } }: Run): (readonly number[])[] => [train, validation, test];

describe("planByGroup", () => {
  it("never puts a group into two of training, validation and test", () => {
    forAnyPlan((plan, groups) => {
      for (const run of runsOf(plan)) {
        const seen = partsOf(run).flatMap((part) => [...new Set(part.map((i) => groups[i]))]);
        expect(new Set(seen).size).toBe(seen.length);
      }
    });
  });

  it("puts every clip into one part of each run, and leaves neither the training nor the validation part empty", () => {
    forAnyPlan((plan, groups) => {
      for (const run of runsOf(plan)) {
        const all = partsOf(run).flat();
        expect(all.toSorted((a, b) => a - b)).toEqual([...groups.keys()]);
        expect(Math.min(run.split.train.length, run.split.validation.length)).toBeGreaterThan(0);
      }
    });
  });

  it("tests every clip once a seed with folds, and keeps a model that learns from all folds", () => {
    forAnyPlan(({ main, tests }, groups, { folds, seeds }) => {
      if (folds === undefined) return expect(tests.length).toBe(seeds.length);
      const tested = tests.flatMap(({ split }) => split.test);
      expect(tested.toSorted((a, b) => a - b)).toEqual([...groups.keys()].flatMap((i) => seeds.map(() => i)));
      expect(main.split.test).toEqual([]);
    });
  });

  it("is the same for the same seeds, and its runs have names of their own", () => {
    const set = setOf(Array.from({ length: 40 }, (_, i) => `artist ${i % 13}`));
    const options = { seeds: [1, 2], folds: 4 };
    expect(planByGroup(set, options)).toEqual(planByGroup(set, options));
    expect(runsOf(planByGroup(set, options)).map(({ name }) => name)).toEqual([
      "model",
      ...["1", "2"].flatMap((seed) => [1, 2, 3, 4].map((fold) => `fold ${fold}, seed ${seed}`)),
    ]);
    expect(runsOf(planByGroup(set, { seeds: [1, 2] })).map(({ name }) => name)).toEqual(["model", "seed 2"]);
  });

  it("says what to do where there are too few groups", () => {
    expect(() => planByGroup(setOf(["a", "b", "a"]), { seeds: [1] })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: split: there must be at least 3 groups to keep apart, got 2; add clips or songs, or name another column with --group]`,
    );
  });
});
