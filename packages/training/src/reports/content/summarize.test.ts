import { describe, expect, it } from "vitest";
import { bestMean } from "./comparison.ts";
import { spreadOf } from "./spread.ts";
import { distributionOf, featureSummary } from "./summarize.ts";

describe("distributionOf", () => {
  it("counts both ends, holds what lies outside, and leaves out NaN", () => {
    const found = distributionOf("x", [0, 0.49, 0.5, 1, -3, 7, Number.NaN], { bins: 2 });
    expect(found).toEqual({ name: "x", start: 0, width: 0.5, counts: [3, 3] });
  });

  it("takes any range", () => {
    expect(distributionOf("tempo", [60, 199], { bins: 3, range: [50, 200] }).counts).toEqual([1, 0, 1]);
  });
});

describe("featureSummary", () => {
  it("agrees with the plain formulas, far from zero too", () => {
    const values = [1e9 + 1, 1e9 + 2, Number.NaN, 1e9 + 6];
    const { mean, sd, ...rest } = featureSummary("tempo", values);
    expect(mean).toBeCloseTo(1e9 + 3, 6);
    expect(sd).toBeCloseTo(Math.sqrt(14 / 3), 9);
    expect(rest).toEqual({ name: "tempo", least: 1e9 + 1, greatest: 1e9 + 6, missing: 1 });
  });

  it("has no numbers where every value is missing", () => {
    expect(featureSummary("none", [Number.NaN])).toEqual({
      name: "none",
      mean: Number.NaN,
      sd: Number.NaN,
      least: Number.NaN,
      greatest: Number.NaN,
      missing: 1,
    });
  });
});

describe("spreadOf", () => {
  it("divides by one less than there are, and has no deviation of one number", () => {
    expect(spreadOf([1, 2, 3])).toEqual({ mean: 2, sd: 1 });
    expect(spreadOf([0.5])).toEqual({ mean: 0.5, sd: null });
  });
});

describe("bestMean", () => {
  const rows = [
    { name: "a", scores: { x: { mean: 1, sd: null } } },
    { name: "b", scores: { x: { mean: 2, sd: null } } },
    { name: "c", scores: {} },
  ];

  it("is the highest or the lowest, as the measure asks, or none", () => {
    expect(bestMean({ key: "x", label: "x", better: "higher" }, rows)).toBe(2);
    expect(bestMean({ key: "x", label: "x", better: "lower" }, rows)).toBe(1);
    expect(bestMean({ key: "y", label: "y", better: "higher" }, rows)).toBeUndefined();
  });
});
