import { describe, expect, it } from "vitest";
import { feltPoint, feltVariance, IDENTITY } from "../listener/calibration.ts";
import { stepsOf, wantedPoints } from "./line.ts";
import { evenness, smoothness } from "./measures.ts";

describe("measures", () => {
  it("are Pearson's correlation and the variance of steps, by hand", () => {
    const points = [0.1, 0.2, 0.5].map((arousal, i) => ({ arousal, valence: [0.9, 0.9, 0.5][i]! }));
    expect(smoothness(points).arousal).toBeCloseTo(0.960769, 6);
    expect(smoothness(points).valence).toBeCloseTo(-0.866025, 6);
    expect(evenness(points)).toBeCloseTo(((0.5 - 0.1) / 2) ** 2, 12);
    expect(smoothness([])).toEqual({});
    expect(evenness([points[0]!])).toBe(0);
  });
});

describe("wantedPoints", () => {
  const ends = { from: { arousal: 0, valence: 0 }, to: { arousal: 1, valence: 0.5 } };
  const arousals = (mode: "iso" | "direct" | "compensatory", count: number): number[] =>
    wantedPoints({ ...ends, mode, dwell: 0.25 }, count).map(({ arousal }) => arousal);

  it("goes evenly, stays, or is there at once", () => {
    expect(arousals("iso", 8)).toEqual([0, 1, 2, 3, 4, 5, 6, 6].map((k) => k / 6));
    expect(arousals("direct", 5)).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect(arousals("compensatory", 3)).toEqual([1, 1, 1]);
    expect([arousals("iso", 1), arousals("iso", 2), arousals("direct", 1)]).toEqual([[0], [0, 1], [0]]);
    expect(stepsOf({ mode: "iso", dwell: 0 }, 5)).toBe(4);
  });
});

describe("calibration", () => {
  it("moves places and scales their variance", () => {
    expect(feltPoint({ arousal: 0.3, valence: 0.9 }, IDENTITY)).toEqual({ arousal: 0.3, valence: 0.9 });
    expect(feltPoint({ arousal: 0.9, valence: 0.9 }, { arousal: [0.5, 1, 0], valence: [-1, 0, 1] })).toEqual({
      arousal: 1,
      valence: 0,
    });
    expect(feltVariance({ arousal: 0.1, valence: 0.2 }, IDENTITY)).toBeCloseTo(0.05, 12);
  });
});
