import { describe, expect, it } from "vitest";
import { decibelsToPower, powerToDecibels } from "./decibels.ts";

describe("decibelsToPower", () => {
  it("is within 4e-9 of the power of ten that it stands for", () => {
    for (let level = -100; level <= 300; level += 0.37) {
      expect(Math.abs(decibelsToPower(level) / 10 ** (level / 10) - 1)).toBeLessThan(4e-9);
    }
  });

  it("holds levels beyond its range at its ends", () => {
    expect(decibelsToPower(-Infinity)).toBe(1e-10);
    expect(decibelsToPower(Infinity)).toBe(1e30);
  });

  it("passes NaN on, so that a fault upstream shows", () => {
    expect(decibelsToPower(Number.NaN)).toBeNaN();
  });
});

describe("powerToDecibels", () => {
  it("turns decibelsToPower around", () => {
    for (const level of [-100, -37, 0, 60]) expect(powerToDecibels(decibelsToPower(level))).toBeCloseTo(level, 12);
  });
});
