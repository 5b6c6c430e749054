import { describe, expect, it } from "vitest";
import { makeupGain } from "./limiter.ts";

describe("makeupGain", () => {
  it("is what the specification gives for a hard knee", () => {
    // The curve at full scale: -10 dB + 10 dB / 2 = -5 dB; the makeup is its inverse to the power of 0.6.
    expect(makeupGain({ threshold: -10, ratio: 2 })).toBeCloseTo(20 * Math.log10((1 / 10 ** (-5 / 20)) ** 0.6), 9);
  });
});
