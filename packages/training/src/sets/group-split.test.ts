import { array, assert, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { crossValidation, groupFolds, splitByGroup } from "./group-split.ts";

const groupsOf = array(integer({ min: 0, max: 30 }).map(String), { minLength: 10, maxLength: 200 });
const enough = (groups: readonly string[]): boolean => new Set(groups).size >= 5;

describe("groupFolds", () => {
  it("puts every clip into one fold and no group into two", () => {
    assert(
      property(groupsOf.filter(enough), integer(), (groups, seed) => {
        const folds = groupFolds(groups, 5, seed);
        expect(folds.flat().toSorted((a, b) => a - b)).toEqual(groups.map((_, i) => i));
        const seen = folds.flatMap((fold) => [...new Set(fold.map((i) => groups[i]))]);
        expect(new Set(seen).size).toBe(seen.length);
      }),
    );
  });

  it("makes folds of nearly equal size", () => {
    const groups = Array.from({ length: 720 }, (_, i) => String(i % 540));
    const sizes = groupFolds(groups, 5, 42).map((fold) => fold.length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  });

  it("refuses fewer than three groups", () => {
    expect(() => groupFolds(["a", "a", "b"], 5, 1)).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: split: there must be at least 3 groups to keep apart, got 2; add clips or songs, or name another column with --group]`,
    );
  });
});

describe("splitByGroup", () => {
  it("gives 60, 20 and 20 %, the same for the same seed", () => {
    const groups = Array.from({ length: 100 }, (_, i) => `artist ${i}`);
    const split = splitByGroup(groups, 42);
    expect([split.train.length, split.validation.length, split.test.length]).toEqual([60, 20, 20]);
    expect(splitByGroup(groups, 42)).toEqual(split);
    expect(splitByGroup(groups, 43)).not.toEqual(split);
  });
});

describe("crossValidation", () => {
  it("tests every clip once, never on what stopped or taught its model", () => {
    const splits = crossValidation(
      groupFolds(
        Array.from({ length: 50 }, (_, i) => String(i)),
        5,
        1,
      ),
    );
    expect(splits.flatMap((s) => s.test).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i));
    for (const { train, validation, test } of splits) expect(new Set([...train, ...validation, ...test]).size).toBe(50);
  });
});
