import { random } from "@swar/units";
import { describe, expect, it } from "vitest";
import { axisMetrics } from "./axis-metrics.ts";
import { bootstrap, bootstrapEach, type Interval, quantile } from "./bootstrap.ts";
import { golden, METRICS } from "./golden.testing.ts";

const mean = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0) / values.length;

const meanOf =
  (values: ArrayLike<number>) =>
  (rows: Uint32Array): number => {
    let sum = 0;
    for (const r of rows) sum += values[r]!;
    return sum / rows.length;
  };

function expectInterval(found: Interval, expected: readonly [number, number], share: number): void {
  const width = expected[1] - expected[0];
  expect(Math.abs(found[0] - expected[0]) / width).toBeLessThan(share);
  expect(Math.abs(found[1] - expected[1]) / width).toBeLessThan(share);
}

const taken = (values: readonly number[], rows: Uint32Array) => Float64Array.from(rows, (r) => values[r]!);
const coversZero = ([low, high]: Interval): number => Number(low <= 0 && 0 <= high);
const one = (): number => 1;

describe("bootstrap", () => {
  it("gives one interval for one seed, and another for another", () => {
    const mean5 = meanOf([0.1, 0.5, 0.2, 0.9, 0.4]);
    expect(bootstrap(mean5, 5)).toEqual(bootstrap(mean5, 5, { seed: 42, replicates: 1000 }));
    expect(bootstrap(mean5, 5, { seed: 1, replicates: 9 })).not.toEqual(
      bootstrap(mean5, 5, { seed: 2, replicates: 9 }),
    );
  });

  it("agrees with scipy's percentile bootstrap on every measure of an axis", () => {
    const { truth, predicted, tolerance, ...expected } = golden.intervals;
    const found = bootstrapEach((rows) => axisMetrics(taken(truth, rows), taken(predicted, rows)), truth.length, {
      replicates: 20_000,
    });
    for (const name of METRICS) expectInterval(found[name], expected[name], tolerance);
  });

  it("agrees with a plain loop in numpy on clusters of unequal size", () => {
    const { values, groups, mean: expected, tolerance } = golden.clustered;
    expectInterval(bootstrap(meanOf(values), values.length, { groups, replicates: 20_000 }), expected, tolerance);
  });

  it("comes to the mean ± 1.96 standard errors on normal numbers", () => {
    const { normal } = random(7);
    const values = Float64Array.from({ length: 500 }, normal);
    const middle = mean(values);
    const error = Math.sqrt(mean(values.map((value) => (value - middle) ** 2)) / values.length);
    const found = bootstrap(meanOf(values), values.length, { replicates: 10_000 });
    expectInterval(found, [middle - 1.96 * error, middle + 1.96 * error], 0.03);
  });

  it("covers the truth about 95 times in 100, and with clusters only when they are drawn whole", () => {
    const { normal } = random(11);
    const groups = Array.from({ length: 160 }, (_, r) => Math.floor(r / 4));
    const experiments = Array.from({ length: 400 }, (_, seed) => {
      const effects = Float64Array.from({ length: 40 }, normal);
      const values = Float64Array.from(groups, (g) => effects[g]! + 0.5 * normal());
      const options = { replicates: 200, seed };
      return {
        single: coversZero(bootstrap(meanOf(effects), 40, options)),
        whole: coversZero(bootstrap(meanOf(values), 160, { ...options, groups })),
        split: coversZero(bootstrap(meanOf(values), 160, options)),
      };
    });
    const coverage = (name: "single" | "whole" | "split"): number => mean(experiments.map((each) => each[name]));
    expect(Math.abs(coverage("single") - 0.94)).toBeLessThan(0.035);
    expect(Math.abs(coverage("whole") - 0.94)).toBeLessThan(0.035);
    expect(coverage("split")).toBeLessThan(0.8);
  });

  it("draws whole groups, as many as there are", () => {
    const groups = ["a", "a", "b", "c", "a"];
    const groupsDrawn = (rows: Uint32Array): number => {
      const drawn = Map.groupBy(rows, (r) => groups[r]);
      const size = (name: string): number => drawn.get(name)?.length ?? 0;
      return size("a") / 3 + size("b") + size("c");
    };
    expect(bootstrap(groupsDrawn, 5, { groups })).toEqual([3, 3]);
  });

  it("says what is wrong with its arguments", () => {
    expect(() => bootstrap(one, 1)).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: bootstrap: at least 2 rows are needed, got 1]`,
    );
    expect(() => bootstrap(one, 3, { groups: ["a", "a", "a"] })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: bootstrap: at least 2 groups are needed, got 1]`,
    );
    expect(() => bootstrap(one, 3, { groups: ["a"] })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: clusters: groups must name one group for each of 3 rows, got 1]`,
    );
    expect(() => bootstrap(one, 3, { replicates: 0 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: bootstrap: replicates must be 1 or more, got 0]`,
    );
    expect(() => bootstrap(() => Number.NaN, 3)).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: bootstrap: statistic must be finite on every resample, got NaN]`,
    );
  });
});

describe("quantile", () => {
  it("agrees with numpy", () => {
    const { sorted, shares, numpy } = golden.quantiles;
    for (const [i, share] of shares.entries()) expect(quantile(sorted, share)).toBeCloseTo(numpy[i]!, 12);
  });
});
