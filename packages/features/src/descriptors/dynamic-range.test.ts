import { describe, expect, it } from "vitest";
import { dynamicRange } from "./dynamic-range.ts";
import { RATE, tones } from "./ebu-signals.testing.ts";
import { loudnessOf } from "./loudness-golden.testing.ts";
import { rms } from "./rms.ts";

function dynamicsOf(samples: Float32Array) {
  return dynamicRange(loudnessOf(RATE, [samples]), rms({ samples, sampleRate: RATE }));
}

describe("dynamicRange", () => {
  it("gives a sine its crest factor, and a square wave none", () => {
    expect(dynamicsOf(tones([5, -12])).crestFactor).toBeCloseTo(3.01, 2);
    const square = Float32Array.from({ length: RATE }, (_, i) => (i % 96 < 48 ? 0.3 : -0.3));
    expect(dynamicsOf(square).crestFactor).toBeCloseTo(0, 6);
  });

  it("takes the loudness from the true peak", () => {
    const samples = tones([5, -12]);
    const { truePeak, integrated, loudnessRange } = loudnessOf(RATE, [samples]);
    const dynamics = dynamicsOf(samples);
    expect(dynamics.peakToLoudnessRatio).toBe(truePeak - integrated);
    expect(dynamics.loudnessRange).toBe(loudnessRange);
  });

  it("says how far levels spread, pauses left out", () => {
    const loudness = loudnessOf(RATE, [tones([5, -12])]);
    const levels = Float64Array.from({ length: 200 }, (_, i) => (i < 100 ? 0 : i % 2 === 0 ? 1 : 0.1));
    const { levelDeviation, levelRange } = dynamicRange(loudness, levels);
    expect(levelDeviation).toBeCloseTo(10, 12);
    expect(levelRange).toBeCloseTo(20, 12);
  });

  it("does not hear how loud audio is", () => {
    const samples = tones([2, -30], [2, -12], [2, -20]);
    const [soft, loud] = [dynamicsOf(samples), dynamicsOf(samples.map((sample) => 8 * sample))];
    for (const name of ["crestFactor", "peakToLoudnessRatio", "loudnessRange", "levelRange"] as const) {
      expect(loud[name]).toBeCloseTo(soft[name], 9);
    }
  });

  it("is 0 in silence, and without frames", () => {
    const none = { crestFactor: 0, peakToLoudnessRatio: 0, loudnessRange: 0, levelDeviation: 0, levelRange: 0 };
    expect(dynamicsOf(new Float32Array(RATE))).toEqual(none);
    expect(dynamicRange(loudnessOf(RATE, [new Float32Array(0)]), new Float64Array(0))).toEqual(none);
  });
});
