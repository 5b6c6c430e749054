import { describe, expect, it } from "vitest";
import { wavePicture } from "./wave-picture.ts";

describe("wavePicture", () => {
  it("gives the extremes and the level of each stretch, however the samples come", () => {
    const samples = Float32Array.from({ length: 10_000 }, (_, i) => Math.sin(i / 7) * (i / 10_000));
    const painter = wavePicture(16);
    for (let from = 0; from < samples.length; from += 777) painter.push(samples.subarray(from, from + 777));
    const { least, most, rms, columns, secondsPerColumn } = painter.finish(1000);
    const each = Math.round(secondsPerColumn * 1000);
    expect(columns).toBe(Math.ceil(samples.length / each));
    for (let c = 0; c < columns; c++) {
      const part = samples.subarray(c * each, (c + 1) * each);
      expect([least[c], most[c]]).toEqual([Math.min(...part), Math.max(...part)]);
      expect(rms[c]).toBeCloseTo(Math.sqrt(part.reduce((sum, x) => sum + x * x, 0) / part.length), 5);
    }
  });
});
