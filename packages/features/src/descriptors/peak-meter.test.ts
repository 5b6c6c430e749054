import { random } from "@swar/units";
import { describe, expect, it } from "vitest";
import { peakMeter } from "./peak-meter.ts";

/** Peaks of `samples`, which come in stretches of `cut`. */
function peaks(samples: Float32Array, cut = samples.length): number[] {
  const meter = peakMeter();
  for (let from = 0; from < samples.length; from += cut) meter.push(samples.subarray(from, from + cut));
  return [meter.samplePeak(), meter.truePeak(), meter.energy()];
}

const rng = random(4);
/** Noise that rises and falls, so that some stretches are passed over. */
const swelling = Float32Array.from({ length: 5000 }, (_, i) => Math.sin(i / 300) ** 4 * rng.normal());

describe("peakMeter", () => {
  it.each([1, 7, 255, 256, 257, 4000])("is the same to the bit in stretches of %i samples", (cut) => {
    expect(peaks(swelling, cut)).toEqual(peaks(swelling));
  });

  it("finds what lies between samples, also at the end", () => {
    const [samplePeak, truePeak] = peaks(Float32Array.of(0, 0, 1, 1));
    expect(samplePeak).toBe(1);
    expect(truePeak).toBeGreaterThan(1.2);
  });

  it("finds the peak of sines of any pitch and phase below a quarter of the rate to within 0.25 dB", () => {
    for (let i = 0; i < 200; i++) {
      const [turns, phase] = [0.001 + 0.249 * rng.uniform(), 7 * rng.uniform()];
      const samples = Float32Array.from({ length: 3000 }, (_, n) => Math.sin(2 * Math.PI * turns * n + phase));
      // A sine that begins at once has frequencies of its own there.
      const swell = samples.map((sample, n) => sample * Math.min(1, n / 500, (2999 - n) / 500));
      expect(Math.abs(20 * Math.log10(peaks(swell)[1]!))).toBeLessThan(0.25);
    }
  });

  it("is 0 in silence", () => {
    expect(peaks(new Float32Array(1000))).toEqual([0, 0, 0]);
  });
});
