import { describe, expect, it } from "vitest";
import { deviation, mean, percentiles, stepDeviation, stepSize } from "./statistics.ts";

const TRACK = Float64Array.of(3, -1, 4, 1, -5, 9);

describe("statistics", () => {
  it("are those of numpy 2.4.6", () => {
    // x = np.array([3, -1, 4, 1, -5, 9.0]): x.mean(), x.std(), np.diff(x).std(), np.abs(np.diff(x)).mean()
    expect(mean(TRACK)).toBeCloseTo(1.8333333333333333, 14);
    expect(deviation(TRACK)).toBeCloseTo(4.336537277085896, 14);
    expect(stepDeviation(TRACK)).toBeCloseTo(7.413501197140256, 14);
    expect(stepSize(TRACK)).toBeCloseTo(6.4, 14);
  });

  it("interpolate percentiles as np.percentile does", () => {
    expect(percentiles(TRACK, [0, 10, 50, 90, 100])).toEqual([-5, -3, 2, 6.5, 9]);
    expect(percentiles(Float64Array.of(7), [10, 90])).toEqual([7, 7]);
  });

  it("are 0 of tracks that are too short", () => {
    const [none, one] = [new Float64Array(0), Float64Array.of(5)];
    expect([mean(none), deviation(none), stepDeviation(one), stepSize(one), stepSize(none)]).toEqual([0, 0, 0, 0, 0]);
  });

  it("leave the track in its order", () => {
    percentiles(TRACK, [50]);
    expect(TRACK[0]).toBe(3);
  });
});
