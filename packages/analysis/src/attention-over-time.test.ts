import { DEFAULT_WINDOWS, type WindowSettings, windowStarts } from "@swar/features";
import { matrix } from "@swar/units";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attentionOverTime } from "./attention-over-time.ts";

/** Windows of four steps, each of ten frames of 0.1 s, half overlapping. */
const SETTINGS: WindowSettings = {
  ...DEFAULT_WINDOWS,
  sampleRate: 10,
  hopLength: 1,
  length: 40,
  stride: 20,
  pool: 10,
};

describe("attentionOverTime", () => {
  it("adds up what overlapping windows say of one moment, in shares of the whole", () => {
    const attention = matrix(2, 4, Float32Array.of(0.1, 0.2, 0.3, 0.4, 0.4, 0.3, 0.2, 0.1));
    expect(attentionOverTime(attention, [0, 20], SETTINGS, 6)).toEqual({
      time: [0.5, 1.5, 2.5, 3.5, 4.5, 5.5],
      weight: [0.05, 0.1, 0.35, 0.35, 0.1, 0.05],
    });
  });

  it("is empty for a model without attention", () => {
    expect(attentionOverTime(undefined, [0], SETTINGS, 6)).toEqual({ time: [], weight: [] });
  });

  it("has one moment within an instant, and all the weight on it", () => {
    const attention = matrix(1, 4, Float32Array.of(0.1, 0.2, 0.3, 0.4));
    expect(attentionOverTime(attention, [0], SETTINGS, 0.05)).toEqual({ time: [0.05], weight: [1] });
  });

  it("adds up to 1 at ascending times within the song, whatever its length", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (frames) => {
        const starts = windowStarts(frames, SETTINGS);
        const attention = matrix(starts.length, 4, new Float32Array(4 * starts.length).fill(0.25));
        const { time, weight } = attentionOverTime(attention, starts, SETTINGS, frames / 10);
        expect(weight.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 3);
        expect(time.length).toBe(weight.length);
        expect(time.every((t, i) => t >= (time[i - 1] ?? 0) && t <= frames / 10)).toBe(true);
      }),
    );
  });
});
