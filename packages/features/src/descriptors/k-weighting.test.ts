import { describe, expect, it } from "vitest";
import { saidBy } from "./descriptor-signals.testing.ts";
import { type Biquad, kWeighting, weightedEnergy } from "./k-weighting.ts";

/** The gain in dB of `filters` at `hertz`. */
function gain(filters: readonly Biquad[], hertz: number, sampleRate: number): number {
  const angle = (2 * Math.PI * hertz) / sampleRate;
  const size = (c0: number, c1: number, c2: number): number =>
    Math.hypot(c0 + c1 * Math.cos(angle) + c2 * Math.cos(2 * angle), c1 * Math.sin(angle) + c2 * Math.sin(2 * angle));
  return filters.reduce((sum, { b0, b1, b2, a1, a2 }) => sum + 20 * Math.log10(size(b0, b1, b2) / size(1, a1, a2)), 0);
}

describe("kWeighting", () => {
  it("has no jump at the rate of the published coefficients", () => {
    const [published, near] = [kWeighting(48_000), kWeighting(48_000 * (1 + 1e-12))];
    for (const [i, filter] of published.entries()) {
      for (const name of ["b0", "b1", "b2", "a1", "a2"] as const) expect(near[i]![name]).toBeCloseTo(filter[name], 9);
    }
  });

  it.each([
    [8000, 0.3],
    [11_025, 0.15],
    [16_000, 0.07],
    [22_050, 0.035],
    [44_100, 0.002],
    [96_000, 0.01],
    [192_000, 0.01],
  ])("has at %i Hz the response of 48 kHz to within %f dB", (rate, tolerance) => {
    const [here, published] = [kWeighting(rate), kWeighting(48_000)];
    for (let hertz = 20; hertz < Math.min(0.45 * rate, 20_000); hertz *= 1.05) {
      expect(Math.abs(gain(here, hertz, rate) - gain(published, hertz, 48_000))).toBeLessThan(tolerance);
    }
  });

  it("refuses rates below 4000 Hz, and those that are not finite", () => {
    expect(saidBy(() => kWeighting(3999))).toMatchInlineSnapshot(
      `"invalid-argument: kWeighting: sampleRate must be at least 4000, got 3999"`,
    );
    expect(saidBy(() => kWeighting(Number.NaN))).toMatchInlineSnapshot(
      `"invalid-argument: kWeighting: sampleRate must be at least 4000, got NaN"`,
    );
  });
});

describe("weightedEnergy", () => {
  it("comes to rest in silence", () => {
    const { add, settle } = weightedEnergy(48_000);
    expect(add(new Float32Array(48_000).fill(1), 0, 48_000, 0)).toBeGreaterThan(0);
    const silence = new Float32Array(48_000);
    for (let i = 0; i < 3; i++) {
      add(silence, 0, silence.length, 0);
      settle();
    }
    expect(add(silence, 0, silence.length, 0)).toBe(0);
  });
});
