import { type Matrix, matrix, random } from "@swar/units";
import { describe, expect, it } from "vitest";
import { golden, unpacked } from "../golden.testing.ts";
import type { SummaryOptions } from "./mel-window.ts";
import { SUMMARY_NAMES, windowSummary } from "./window-summary.ts";

interface SummaryGolden {
  readonly tolerance: number;
  readonly cases: readonly {
    readonly name: string;
    readonly options: SummaryOptions;
    readonly frames: number;
    readonly steps: string;
    readonly summary: string;
  }[];
}

/** Levels are stored in steps of 1/256 dB above -100 dB. */
function levels(frames: number, steps: string): Matrix {
  const bytes = Buffer.from(steps, "base64");
  return matrix(
    frames,
    128,
    Float32Array.from({ length: frames * 128 }, (_, i) => bytes.readUInt16LE(2 * i) / 256 - 100),
  );
}

function noise(frames: number, seed: number): Matrix {
  const rng = random(seed);
  return matrix(
    frames,
    128,
    Float32Array.from({ length: frames * 128 }, () => -50 + 20 * rng.normal()),
  );
}

function named(summary: Float32Array, name: string): number {
  return summary[SUMMARY_NAMES.indexOf(name)]!;
}

describe("windowSummary", () => {
  const { tolerance, cases } = golden("summary") as SummaryGolden;

  it.each(cases)("agrees with librosa, scipy and numpy on $name", ({ options, frames, steps, summary }) => {
    const ours = windowSummary(levels(frames, steps), options);
    const theirs = unpacked(summary);
    const wrong = SUMMARY_NAMES.filter((_, i) => {
      const error = Math.abs(ours[i]! - theirs[i]!);
      return !(error <= tolerance * Math.max(1, Math.abs(theirs[i]!)));
    });
    expect(ours.length).toBe(theirs.length);
    expect(wrong).toEqual([]);
  });

  it("gives each of its numbers a name of its own", () => {
    expect(SUMMARY_NAMES.length).toBe(windowSummary(noise(215, 1)).length);
    expect(new Set(SUMMARY_NAMES).size).toBe(262);
  });

  it("is finite for windows of any length and level", () => {
    for (const frames of [2, 3, 4, 5, 8, 9, 43, 86, 87, 129, 130, 260, 700]) {
      expect(windowSummary(noise(frames, frames)).every(Number.isFinite)).toBe(true);
    }
    for (const level of [-1000, -100, -37.123, 0, 60, 1000]) {
      const steady = matrix(9, 128, new Float32Array(9 * 128).fill(level));
      expect(windowSummary(steady).every(Number.isFinite)).toBe(true);
    }
  });

  it("is finite for frames of any rate", () => {
    for (const sampleRate of [100, 8000, 48000]) {
      for (const hopLength of [64, 1024, 100_000]) {
        expect(windowSummary(noise(30, 3), { sampleRate, hopLength }).every(Number.isFinite)).toBe(true);
      }
    }
  });

  it("is the same each time and leaves its input as it was", () => {
    const window = noise(215, 4);
    const before = window.data.slice();
    expect(windowSummary(window)).toEqual(windowSummary(window));
    expect(window.data).toEqual(before);
  });

  it("hears gain as level and as timbre's first coefficient, and as nothing else", () => {
    const window = noise(215, 5);
    const louder = matrix(
      215,
      128,
      window.data.map((level) => level + 6),
    );
    const [soft, loud] = [windowSummary(window), windowSummary(louder)];
    const changed = SUMMARY_NAMES.filter((_, i) => Math.abs(loud[i]! - soft[i]!) > 1e-4);
    expect(changed).toEqual([
      "mfcc 0 mean",
      "level mean",
      "level percentile 10",
      "level percentile 50",
      "level percentile 90",
    ]);
  });

  it("finds the period of a click track", () => {
    const clicks = matrix(
      215,
      128,
      Float32Array.from({ length: 215 * 128 }, (_, i) => (Math.floor(i / 128) % 22 === 0 ? 0 : -60)),
    );
    const summary = windowSummary(clicks);
    expect(named(summary, "beat period")).toBeCloseTo((22 * 512) / 22050, 6);
    expect(named(summary, "beat strength")).toBeGreaterThan(0.8);
  });

  it("passes NaN on, so that a fault upstream shows", () => {
    const window = noise(9, 6);
    window.data[200] = Number.NaN;
    expect(named(windowSummary(window), "mfcc 0 mean")).toBeNaN();
  });

  it("refuses arguments out of range", () => {
    expect(() => windowSummary(matrix(215, 64))).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: windowSummary: decibels must have 128 mel bands, got 64]`,
    );
    expect(() => windowSummary(matrix(1, 128))).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: windowSummary: decibels must hold at least 2 frames, got 1]`,
    );
    expect(() => windowSummary(matrix(2, 128), { sampleRate: 0 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: windowSummary: sampleRate must be positive, got 0]`,
    );
    expect(() => windowSummary(matrix(2, 128), { hopLength: 0.5 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: windowSummary: hopLength must be a positive integer, got 0.5]`,
    );
  });
});
