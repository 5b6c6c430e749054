import { describe, expect, it } from "vitest";
import { levelGain } from "./level-gain.ts";

const decibels = (factor: number): number => 20 * Math.log10(factor);

describe("levelGain", () => {
  it("brings loud and quiet tracks to -18 LUFS", () => {
    expect(decibels(levelGain({ loudness: -9 }))).toBeCloseTo(-9, 9);
    expect(decibels(levelGain({ loudness: -21, truePeak: -8 }))).toBeCloseTo(3, 9);
  });

  it("raises nothing by more than 6 dB, nor its peak above -1 dBTP", () => {
    expect(decibels(levelGain({ loudness: -40 }))).toBeCloseTo(6, 9);
    expect(decibels(levelGain({ loudness: -22, truePeak: -3 }))).toBeCloseTo(2, 9);
    expect(levelGain({ loudness: -22, truePeak: 0.5 })).toBe(1);
  });

  it("leaves alone what it knows nothing of", () => {
    expect(levelGain({})).toBe(1);
    expect(levelGain({ loudness: Number.NEGATIVE_INFINITY })).toBe(1);
  });
});
