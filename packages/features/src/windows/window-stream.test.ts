import { type Matrix, matrix, random } from "@swar/units";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_WINDOWS, SEED_WINDOWS, type WindowSettings } from "./window-settings.ts";
import { windowStarts } from "./window-starts.ts";
import { joinedPlacedWindows, windowStream } from "./window-stream.ts";
import { levelRange, windows } from "./windows.ts";

const noise = (rows: number): Matrix => {
  const rng = random(rows);
  return matrix(
    rows,
    128,
    Float32Array.from({ length: rows * 128 }, () => 20 * rng.normal() - 30),
  );
};

/** All windows of `decibels`, pushed in stretches of the lengths `cuts`, again and again. */
function streamed(decibels: Matrix, settings: WindowSettings, cuts: readonly number[]) {
  const stream = windowStream(settings, levelRange(decibels));
  const parts = [];
  for (let at = 0, i = 0; at < decibels.rows; i++) {
    const rows = Math.min(decibels.rows - at, cuts[i % cuts.length]!);
    parts.push(stream.push(matrix(rows, 128, decibels.data.slice(at * 128, (at + rows) * 128))));
    at += rows;
  }
  return joinedPlacedWindows([...parts, stream.flush()]);
}

describe("windowStream", () => {
  it.each([
    ["default", DEFAULT_WINDOWS],
    ["seed", SEED_WINDOWS],
    ["gaps between windows", { ...SEED_WINDOWS, stride: 13 }],
  ])("gives the windows of the whole file, to the bit, however it is cut: %s", (_, settings) => {
    const cuts = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 700 }), cuts, (rows, lengths) => {
        const decibels = noise(rows);
        const starts = windowStarts(rows, settings);
        expect(streamed(decibels, settings, lengths)).toEqual({ ...windows(decibels, settings, starts), starts });
      }),
      { numRuns: 25, seed: 1 },
    );
  });

  it("gives nothing for no frames", () => {
    const stream = windowStream(DEFAULT_WINDOWS);
    expect([stream.push(matrix(0, 128)).count, stream.flush().count]).toEqual([0, 0]);
  });

  it("refuses to scale by a file that it does not know, and other bands", () => {
    expect(() => windowStream(SEED_WINDOWS)).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: windowStream: scaling by file needs the file's levels, got undefined]`,
    );
    expect(() => windowStream(DEFAULT_WINDOWS).push(matrix(1, 64))).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: windowStream: decibels must have 128 bands, got 64]`,
    );
  });
});
