import { describe, expect, it } from "vitest";
import { saidBy } from "./descriptor-signals.testing.ts";
import { trackStatistics } from "./track-statistics.ts";

describe("trackStatistics", () => {
  it("are those of numpy 2.4.6", () => {
    // x = np.array([3, -1, 4, 1, -5, 9.0]): x.mean(), x.std(), x.min(), x.max(), np.percentile(x, [10, 50, 90])
    expect(trackStatistics(Float64Array.of(3, -1, 4, 1, -5, 9))).toEqual({
      mean: expect.closeTo(1.8333333333333333, 14),
      deviation: expect.closeTo(4.336537277085896, 14),
      min: -5,
      max: 9,
      percentile10: -3,
      median: 2,
      percentile90: 6.5,
    });
  });

  it("of one value are that value, and no deviation", () => {
    const { deviation, ...rest } = trackStatistics(Float64Array.of(7));
    expect(deviation).toBe(0);
    expect(new Set(Object.values(rest))).toEqual(new Set([7]));
  });

  it("refuses a track without values, and values that are not finite", () => {
    expect(saidBy(() => trackStatistics(new Float64Array(0)))).toMatchInlineSnapshot(
      `"invalid-argument: trackStatistics: track must hold a value, got 0"`,
    );
    expect(saidBy(() => trackStatistics(Float64Array.of(1, Number.NaN, 2)))).toMatchInlineSnapshot(
      `"invalid-argument: trackStatistics: values must be finite, got NaN"`,
    );
    expect(saidBy(() => trackStatistics(Float64Array.of(1, -Infinity, 2)))).toMatchInlineSnapshot(
      `"invalid-argument: trackStatistics: values must be finite, got -Infinity"`,
    );
  });
});
