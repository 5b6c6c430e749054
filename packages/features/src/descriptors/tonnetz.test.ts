import { type Matrix, matrix } from "@swar/units";
import { describe, expect, it } from "vitest";
import { unpacked } from "../golden.testing.ts";
import { chroma } from "./chroma.ts";
import { distance, everyRow, signalOf, TONAL_RHYTHM } from "./tonal-rhythm.testing.ts";
import { tonnetz } from "./tonnetz.ts";

const { tolerance, chromaEvery, signals } = TONAL_RHYTHM;
const one = (pitchClass: number): Matrix =>
  matrix(
    1,
    12,
    Float32Array.from({ length: 12 }, (_, c) => Number(c === pitchClass)),
  );

describe("tonnetz", () => {
  it.each(signals)("agrees with librosa.feature.tonnetz of the same chroma on $name", (example) => {
    const { data, cols } = tonnetz(chroma(signalOf(example), example.options));
    const error = distance(everyRow(data, cols, chromaEvery), unpacked(example.tonnetz));
    expect(error).toBeLessThan(tolerance.tonnetz);
  });

  it("puts a fifth next to its root on the first circle, and lets a diminished chord cancel out on the second", () => {
    const [c, g] = [0, 7].map((pitchClass) => tonnetz(one(pitchClass)).data);
    expect(Math.hypot(c![0]! - g![0]!, c![1]! - g![1]!)).toBeCloseTo(2 * Math.sin(Math.PI / 12), 6);
    const diminished = Float32Array.from({ length: 12 }, (_, i) => Number(i % 3 === 0));
    expect(Math.hypot(...tonnetz(matrix(1, 12, diminished)).data.subarray(2, 4))).toBeCloseTo(0, 6);
  });

  it("holds zeros for silence, and nothing for nothing", () => {
    expect(tonnetz(matrix(2, 12))).toEqual(matrix(2, 6));
    expect(tonnetz(matrix(0, 12))).toEqual(matrix(0, 6));
  });

  it("refuses what is no chroma", () => {
    expect(() => tonnetz(matrix(1, 6))).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: tonnetz: chroma must have 12 pitch classes, got 6]`,
    );
    expect(() => tonnetz(matrix(1, 12, new Float32Array(12).fill(Number.NaN)))).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: tonnetz: chroma must be finite, got NaN]`,
    );
  });
});
