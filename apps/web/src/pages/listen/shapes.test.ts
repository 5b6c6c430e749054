import { describe, expect, it } from "vitest";
import { attentionShape } from "./attention-shape.ts";
import { laneShapes } from "./lane-shapes.ts";
import { quadrantStretches } from "./quadrant-stretches.ts";
import { seekTarget } from "./seek-target.ts";
import { thinnedCurve } from "./thinned-curve.ts";
import { timeTicks } from "./time-ticks.ts";
import { waveShape } from "./wave-shape.ts";

const CURVE = { step: 2, time: [2, 4, 6], arousal: [0.2, 0.4, 0.9], valence: [0.6, 0.6, 0.6] };

describe("laneShapes", () => {
  const size = { width: 100, height: 10, duration: 8 };

  it("draws a side over the whole song, high values at the top", () => {
    const { line, band } = laneShapes(CURVE, "arousal", { ...size, deviation: undefined });
    expect(line).toBe("M0.0 8.0L25.0 8.0L50.0 6.0L75.0 1.0L100.0 1.0");
    expect(band).toBeUndefined();
  });

  it("keeps the band on the scale", () => {
    const { band } = laneShapes(CURVE, "arousal", { ...size, deviation: 0.3 });
    const heights = [...(band ?? "").matchAll(/ ([\d.]+)/g)].map(([, y]) => Number(y));
    expect(heights).toEqual([5, 5, 3, 0, 0, 4, 4, 9, 10, 10]);
  });
});

describe("quadrantStretches", () => {
  it("changes half way between two points", () => {
    expect(quadrantStretches(CURVE, 10)).toEqual([
      { from: 0, to: 0.5, quadrant: "Q4" },
      { from: 0.5, to: 1, quadrant: "Q1" },
    ]);
  });
});

describe("thinnedCurve", () => {
  it("averages neighbours where there are too many points, and leaves alone what is short", () => {
    expect(thinnedCurve(CURVE)).toBe(CURVE);
    const { time, arousal } = thinnedCurve(CURVE, 2);
    expect(time).toEqual([3, 6]);
    expect(arousal[0]).toBeCloseTo(0.3, 12);
  });
});

describe("timeTicks", () => {
  it.each([
    [100, [30, 60, 90]],
    [7200, [1800, 3600, 5400]],
    [4, []],
  ])("marks %i s at round times", (duration, ticks) => {
    expect(timeTicks(duration, 5)).toEqual(ticks);
  });
});

describe("waveShape", () => {
  it("lets the highest peak of what is merged reach 1", () => {
    const wave = { least: Float32Array.of(-0.1, -0.5, 0, 0), most: Float32Array.of(0.25, 0.1, 0, 0) };
    const whole = { ...wave, rms: new Float32Array(4), columns: 4, secondsPerColumn: 1 };
    expect(waveShape(whole, 2).d).toBe("M0.5 -0.500L1.5 -0.015L1.5 0.015L0.5 1.000Z");
  });
});

describe("attentionShape", () => {
  it("tells when the most counted, if that stands out", () => {
    const time = [0.5, 1.5, 2.5, 3.5];
    expect(attentionShape({ time, weight: [0.1, 0.1, 0.7, 0.1] }, 4)).toMatchObject({
      line: expect.stringContaining("0.6250 0.000") as string,
      peak: 2.5,
    });
    expect(attentionShape({ time, weight: [0.25, 0.25, 0.25, 0.25] }, 4)?.peak).toBeUndefined();
    expect(attentionShape({ time: [], weight: [] }, 4)).toBeUndefined();
  });
});

describe("seekTarget", () => {
  it("steps by keys and stays in the song", () => {
    expect(seekTarget("ArrowLeft", 3, 60)).toBe(0);
    expect(seekTarget("PageUp", 3, 60)).toBe(9);
    expect(seekTarget("End", 3, 60)).toBe(60);
    expect(seekTarget("a", 3, 60)).toBeUndefined();
  });
});
