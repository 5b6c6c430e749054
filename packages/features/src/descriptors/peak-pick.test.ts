import { describe, expect, it } from "vitest";
import { peakPick, type PeakPickOptions } from "./peak-pick.ts";
import { TONAL_RHYTHM, uniform } from "./tonal-rhythm.testing.ts";

const OPTIONS: PeakPickOptions = { preMax: 1, postMax: 1, preAvg: 1, postAvg: 1, delta: 0, wait: 0 };

describe("peakPick", () => {
  const { seed, count, cases } = TONAL_RHYTHM.peaks;
  const track = Float64Array.from(Float32Array.from(uniform(seed, count)));

  it.each(cases)("picks the frames that librosa.util.peak_pick picks, $options", ({ options, librosa }) => {
    expect(peakPick(track, options)).toEqual(librosa);
  });

  it("may pick the first frame and the last", () => {
    expect(
      peakPick(Float64Array.of(2, 0, 0, 2), { ...OPTIONS, postMax: 2, preAvg: 2, postAvg: 2, delta: 0.5 }),
    ).toEqual([0, 3]);
  });

  it("finds nothing in nothing", () => {
    expect(peakPick(new Float64Array(0), OPTIONS)).toEqual([]);
  });

  it("refuses options out of range", () => {
    expect(() => peakPick(track, { ...OPTIONS, preMax: -1 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: peakPick: preMax must be an integer of at least 0, got -1]`,
    );
    expect(() => peakPick(track, { ...OPTIONS, postMax: 0 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: peakPick: postMax must be an integer of at least 1, got 0]`,
    );
    expect(() => peakPick(track, { ...OPTIONS, preAvg: 0.5 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: peakPick: preAvg must be an integer of at least 0, got 0.5]`,
    );
    expect(() => peakPick(track, { ...OPTIONS, postAvg: 0 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: peakPick: postAvg must be an integer of at least 1, got 0]`,
    );
    expect(() => peakPick(track, { ...OPTIONS, delta: -1 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: peakPick: delta must be at least 0, got -1]`,
    );
    expect(() => peakPick(track, { ...OPTIONS, wait: -1 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: peakPick: wait must be an integer of at least 0, got -1]`,
    );
  });
});
