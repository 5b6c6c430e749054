import { array, assert, double, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { axisMetrics, meanErrors } from "./axis-metrics.ts";
import { golden, METRICS } from "./golden.testing.ts";

describe("axisMetrics", () => {
  it.each(golden.axes)("agrees with scikit-learn and scipy on $name", (example) => {
    const measured = axisMetrics(example.truth, example.predicted);
    for (const name of METRICS) {
      const allowed = golden.tolerance * (1 + Math.abs(example[name]));
      expect(Math.abs(measured[name] - example[name]), name).toBeLessThan(allowed);
    }
  });

  it("calls a constant a constant, though 0.1 summed up and divided is not 0.1", () => {
    const tenth = new Float64Array(7).fill(0.1);
    const other = Float64Array.of(0.1, 0.3, 0.2, 0.9, 0.4, 0.8, 0.7);
    expect(axisMetrics(tenth, other)).toMatchObject({ r2: 0, pearson: 0, ccc: 0 });
    expect(axisMetrics(other, tenth)).toMatchObject({ pearson: 0, ccc: 0 });
    expect(axisMetrics(tenth, tenth)).toMatchObject({ r2: 1, pearson: 0, ccc: 0 });
  });

  it("treats one clip as constant truth", () => {
    expect(axisMetrics([0.3], [0.8])).toMatchObject({ r2: 0, pearson: 0, ccc: 0 });
    expect(axisMetrics([0.3], [0.3])).toMatchObject({ r2: 1, pearson: 0, ccc: 0 });
  });

  it("is a number and in range for any clips, with |ccc| at most |r|", () => {
    const unit = double({ min: 0, max: 1, noNaN: true });
    assert(
      property(array(tuple(unit, unit), { minLength: 1 }), (pairs) => {
        const measured = axisMetrics(
          pairs.map(([t]) => t),
          pairs.map(([, p]) => p),
        );
        expect(Object.values(measured).some((value) => Number.isNaN(value))).toBe(false);
        expect(Math.abs(measured.pearson)).toBeLessThanOrEqual(1);
        expect(Math.abs(measured.ccc)).toBeLessThanOrEqual(Math.abs(measured.pearson) + 1e-9);
        expect(measured.r2).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("meanErrors", () => {
  it("says what is wrong with its arguments", () => {
    expect(() => meanErrors([], [])).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: meanErrors: truth must hold at least one number, got 0]`,
    );
    expect(() => meanErrors([1], [1, 2])).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: meanErrors: predicted must hold 1 numbers, as truth does, got 2]`,
    );
    expect(() => meanErrors([1], [Number.NaN])).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: meanErrors: truth and predicted must be finite, got NaN]`,
    );
  });
});
