import { readFileSync } from "node:fs";
import type { Quadrant } from "@swar/units";
import { describe, expect, it } from "vitest";
import type { Interval } from "./bootstrap.ts";
import type { ClassEvaluation } from "./class-evaluation.ts";
import type { Confusion } from "./confusion.ts";
import { evaluateClasses } from "./evaluate-classes.ts";

interface Labelled {
  readonly truth: readonly Quadrant[];
  readonly predicted: readonly Quadrant[];
}

interface Case extends Labelled {
  readonly name: string;
  readonly confusion: Confusion;
  readonly accuracy: number;
  readonly macroF1: number;
  readonly precision: readonly number[];
  readonly recall: readonly number[];
  readonly f1: readonly number[];
  readonly support: readonly number[];
  readonly majority: Quadrant;
  readonly baseline: { readonly accuracy: number; readonly macroF1: number };
}

/** By scikit-learn; see golden/metrics/classes.py. */
const golden = JSON.parse(
  readFileSync(new URL("../../../../../golden/metrics/classes.json", import.meta.url), "utf8"),
) as {
  readonly tolerance: number;
  readonly cases: readonly Case[];
  readonly clustered: Labelled & {
    readonly tolerance: number;
    readonly groups: readonly number[];
    readonly accuracy: Interval;
    readonly macroF1: Interval;
    readonly f1: readonly Interval[];
  };
};

const near = (value: number, wanted: number): void => {
  expect(Math.abs(value - wanted)).toBeLessThan(golden.tolerance);
};

describe("evaluateClasses", () => {
  it.each(golden.cases)("agrees with scikit-learn on $name", (example) => {
    const found = evaluateClasses(example.truth, example.predicted, { replicates: 2 });
    expect(found.confusion).toEqual(example.confusion);
    expect(found.perClass.map(({ support }) => support)).toEqual(example.support);
    near(found.accuracy.value, example.accuracy);
    near(found.macroF1.value, example.macroF1);
    for (const [q, scores] of found.perClass.entries()) {
      for (const part of ["precision", "recall", "f1"] as const) near(scores[part].value, example[part][q]!);
    }
    expect(found.baseline.quadrant).toBe(example.majority);
    near(found.baseline.accuracy.value, example.baseline.accuracy);
    near(found.baseline.macroF1.value, example.baseline.macroF1);
  });

  it("draws whole groups, as a plain loop around scikit-learn does", () => {
    const { truth, predicted, groups, tolerance, ...wanted } = golden.clustered;
    const found = evaluateClasses(truth, predicted, { groups, replicates: 4000 });
    const agree = (interval: Interval | null, expected: Interval): void => {
      const allowed = tolerance * (expected[1] - expected[0]);
      for (const end of [0, 1] as const) expect(Math.abs(interval![end] - expected[end])).toBeLessThan(allowed);
    };
    agree(found.accuracy.interval, wanted.accuracy);
    agree(found.macroF1.interval, wanted.macroF1);
    for (const [q, { f1 }] of found.perClass.entries()) agree(f1.interval, wanted.f1[q]!);
    expect(found.resampling).toEqual({ unit: "group", count: 25, replicates: 4000, seed: 42 });
  });

  it("says the commonest quadrant of the training rows, where that is given", () => {
    const { baseline } = evaluateClasses(["Q1", "Q1", "Q2"], ["Q1", "Q2", "Q2"], { majority: "Q2", replicates: 2 });
    expect([baseline.quadrant, baseline.accuracy.value]).toEqual(["Q2", 1 / 3]);
  });

  it("is plain data, and has no intervals where one group is all there is", () => {
    const found = evaluateClasses(["Q1", "Q2"], ["Q1", "Q1"], { groups: ["a", "a"] });
    expect(JSON.parse(JSON.stringify(found)) as ClassEvaluation).toEqual(found);
    expect([found.accuracy.interval, found.perClass[0]?.f1.interval, found.baseline.macroF1.interval]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it("takes 66,000 rows", () => {
    const names = ["Q1", "Q2", "Q3", "Q4"] as const;
    const truth = Array.from({ length: 66_000 }, (_, i) => names[i % 4]!);
    const predicted = truth.map((name, i) => (i % 3 === 0 ? "Q1" : name));
    const { accuracy } = evaluateClasses(truth, predicted, { groups: truth.map((_, i) => i % 5000), replicates: 100 });
    expect(accuracy.value).toBe(0.75);
    expect(accuracy.interval![1] - accuracy.interval![0]).toBeLessThan(0.02);
  });

  it("says what is wrong with its arguments", () => {
    expect(() => evaluateClasses([], [])).toThrow("truth must hold at least one quadrant, got 0");
    expect(() => evaluateClasses(["Q1"], ["Q1"], { majority: "calm" as Quadrant })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: evaluateClasses: majority must be Q1, Q2, Q3 or Q4, got "calm"]`,
    );
    expect(() => evaluateClasses(["Q1"], ["Q1"], { groups: ["a", "b"] })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: clusters: groups must name one group for each of 1 rows, got 2]`,
    );
  });
});
