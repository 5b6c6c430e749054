import { describe, expect, it } from "vitest";
import type { ReportPoint } from "../report-point.ts";
import { madeUpPoints } from "../report.testing.ts";
import { residualHistogram, residuals } from "./residual-histogram.ts";

const at = (truth: number, predicted: number): ReportPoint => ({
  truth: { arousal: truth, valence: 0.5 },
  predicted: { arousal: predicted, valence: 0.5 },
});

describe("residuals", () => {
  it("counts each clip once, in bins placed evenly about 0", () => {
    const { start, counts } = residuals(madeUpPoints(300), "valence");
    expect(counts.reduce((a, b) => a + b, 0)).toBe(300);
    expect(start * -2).toBeCloseTo(counts.length * 0.05, 12);
  });

  it("holds the farthest errors that there can be", () => {
    const { start, counts, mean } = residuals([at(0, 1), at(1, 0)], "arousal");
    expect([counts.at(0), counts.at(1), counts.at(-1)]).toEqual([0, 1, 1]);
    expect([start, mean]).toEqual([-1.05, 0]);
  });

  it("puts an error of 0 just right of the middle", () => {
    expect(residuals([at(0.3, 0.3)], "arousal").counts).toEqual([0, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
  });
});

describe("residualHistogram", () => {
  it("says the mean error and its side", () => {
    expect(residualHistogram([at(0.5, 0.25)], "arousal")).toContain("On average 0.250 too low");
    expect(residualHistogram([at(0.5, 0.75)], "arousal")).toContain("On average 0.250 too high");
  });
});
