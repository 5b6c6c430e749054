import { describe, expect, it } from "vitest";
import { integratedLoudness, loudnessRange, powerToLoudness, windowLoudness } from "./gated-loudness.ts";

/** Blocks of these levels in LUFS, `count` of each. */
function blocks(count: number, ...levels: number[]): Float64Array {
  return Float64Array.from(
    { length: count * levels.length },
    (_, i) => 10 ** ((levels[Math.floor(i / count)]! + 0.691) / 10),
  );
}

describe("integratedLoudness", () => {
  it("leaves out what is below -70 LUFS, and then what is 10 LU below the rest", () => {
    expect(integratedLoudness(blocks(50, -20, -71))).toBeCloseTo(-20, 0);
    expect(integratedLoudness(blocks(50, -20, -200, -34))).toBeCloseTo(-20, 0);
    // Both count where they are near: the mean of their powers.
    expect(integratedLoudness(blocks(500, -20, -26))).toBeCloseTo(10 * Math.log10((10 ** -2 + 10 ** -2.6) / 2), 1);
  });

  it("is -Infinity where nothing is loud enough or long enough", () => {
    expect(integratedLoudness(blocks(9, -80))).toBe(-Infinity);
    expect(integratedLoudness(blocks(3, -20))).toBe(-Infinity);
    expect(integratedLoudness(new Float64Array(0))).toBe(-Infinity);
  });
});

describe("loudnessRange", () => {
  it("is 0 where nothing is loud enough or long enough", () => {
    expect(loudnessRange(blocks(90, -80))).toBe(0);
    expect(loudnessRange(blocks(29, -20))).toBe(0);
  });

  it("leaves out what is 20 LU below the rest", () => {
    expect(loudnessRange(blocks(900, -20, -45))).toBeLessThan(1);
  });
});

describe("windowLoudness", () => {
  it("has a value for each whole window", () => {
    expect(windowLoudness(blocks(1, -20, -20, -20), 2).length).toBe(2);
    expect(windowLoudness(blocks(1, -20), 2).length).toBe(0);
    expect(windowLoudness(Float64Array.of(0), 1)[0]).toBe(-Infinity);
  });

  it("turns power into loudness", () => {
    expect(powerToLoudness(10)).toBeCloseTo(9.309, 12);
  });
});
