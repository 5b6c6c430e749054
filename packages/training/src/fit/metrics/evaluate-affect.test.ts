import { type Matrix, matrix } from "@swar/units";
import { describe, expect, it } from "vitest";
import type { AffectEvaluation, AffectScores } from "./affect-evaluation.ts";
import { axisMetrics } from "./axis-metrics.ts";
import { bootstrapEach } from "./bootstrap.ts";
import { type AffectPredictions, evaluateAffect } from "./evaluate-affect.ts";
import { golden, METRICS } from "./golden.testing.ts";

const example = golden.evaluation;
const pairs = (numbers: readonly number[]) => matrix(numbers.length / 2, 2, Float32Array.from(numbers));
const given = {
  truth: pairs(example.truth),
  predicted: pairs(example.predicted),
  quadrant: example.quadrant,
  baseline: { arousal: example.mean[0], valence: example.mean[1] },
};
const groups = example.quadrant.map((_, i) => `artist ${i % 20}`);

function near(value: number | undefined, wanted: number): void {
  expect(Math.abs((value ?? Number.NaN) - wanted)).toBeLessThan(golden.tolerance);
}

function expectScores(found: AffectScores, expected: (typeof example)["model"]): void {
  near(found.mse.value, expected.mse);
  near(found.mae.value, expected.mae);
  for (const axis of ["arousal", "valence"] as const)
    for (const name of METRICS) near(found[axis][name].value, expected[axis][name]);
  near(found.quadrant?.accuracy.value, expected.quadrant.accuracy);
  near(found.quadrant?.macroF1.value, expected.quadrant.macroF1);
  expect(found.quadrant?.confusion).toEqual(expected.quadrant.confusion);
}

const arousal = (rows: Uint32Array, { data }: Matrix) => Float64Array.from(rows, (r) => data[2 * r]!);
const wrong = (change: Partial<AffectPredictions>) => () => evaluateAffect({ ...given, ...change });

describe("evaluateAffect", () => {
  const evaluation = evaluateAffect({ ...given, groups });

  it("agrees with scikit-learn and scipy on the model and on predict-the-mean", () => {
    expectScores(evaluation, example.model);
    expectScores(evaluation.baseline, example.baseline);
    expect(evaluation.count).toBe(50);
    expect(evaluation.baseline.point).toEqual(given.baseline);
  });

  it("gives each number the interval of its own resamples of groups", () => {
    const expected = bootstrapEach(
      (rows) => axisMetrics(arousal(rows, given.truth), arousal(rows, given.predicted)),
      50,
      { groups },
    );
    for (const name of METRICS) expect(evaluation.arousal[name].interval).toEqual(expected[name]);
    expect(evaluation.resampling).toEqual({ unit: "group", count: 20, replicates: 1000, seed: 42 });
  });

  it("is plain data", () => {
    expect(JSON.parse(JSON.stringify(evaluation)) as AffectEvaluation).toEqual(evaluation);
  });

  it("leaves quadrants out where there are no labels", () => {
    const { quadrant: _, ...unlabelled } = given;
    const found = evaluateAffect({ ...unlabelled, replicates: 5 });
    expect("quadrant" in found || "quadrant" in found.baseline).toBe(false);
    expect(found.resampling).toEqual({ unit: "row", count: 50, replicates: 5, seed: 42 });
  });

  it("gives no interval where one group is all there is", () => {
    const found = evaluateAffect({ ...given, groups: groups.map(() => "one artist") });
    expect(found.arousal.r2.interval).toBeNull();
    expect(found.baseline.quadrant?.macroF1.interval).toBeNull();
    expect(found.arousal.r2.value).toBe(evaluation.arousal.r2.value);
  });

  it("says what is wrong with its arguments", () => {
    expect(wrong({ truth: matrix(0, 2) })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: evaluateAffect: truth must be of shape (n, 2), n ≥ 1, got "(0, 2)"]`,
    );
    expect(wrong({ predicted: matrix(49, 2) })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: evaluateAffect: predicted must be of shape (50, 2), as truth is, got "(49, 2)"]`,
    );
    expect(wrong({ truth: pairs(example.truth.map((v) => 9 * v)) })).toThrow("truth must be in [0, 1], got");
    expect(wrong({ predicted: pairs(example.truth.map(() => Infinity)) })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: evaluateAffect: predicted must be finite, got Infinity]`,
    );
    expect(wrong({ quadrant: ["Q1"] })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: evaluateAffect: quadrant must label each of 50 clips, got 1]`,
    );
    expect(wrong({ groups: ["a"] })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: clusters: groups must name one group for each of 50 rows, got 1]`,
    );
    expect(wrong({ baseline: { arousal: 0.5, valence: 5 } })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: evaluateAffect: the baseline's valence must be in [0, 1], got 5]`,
    );
  });
});
