import { matrix } from "@swar/units";
import { describe, expect, it } from "vitest";
import { delta } from "./delta.ts";
import { saidBy } from "./descriptor-signals.testing.ts";
import { mfcc } from "./mfcc.ts";
import { agreesWithLibrosa } from "./spectral-golden.testing.ts";

/** 12 frames of a polynomial and its mirror image. */
function polynomial(f: (t: number) => number) {
  return Float32Array.from({ length: 24 }, (_, i) => (i % 2 === 0 ? 1 : -1) * f(Math.floor(i / 2)));
}

describe("delta", () => {
  for (const [name, order] of [
    ["delta", 1],
    ["delta2", 2],
  ] as const) {
    agreesWithLibrosa(
      name,
      (pcm, { nFft, hopLength, nMels, nMfcc }) => delta(mfcc(pcm, { nFft, hopLength, nMels, nMfcc }), { order }).data,
    );
  }

  it.each([
    [1, 1],
    [2, 2],
    [3, 6],
    [4, 24],
  ])("is exact for polynomials of degree %i, in every frame and column", (order, derivative) => {
    const { data } = delta(
      matrix(
        12,
        2,
        polynomial((t) => t ** order - 3 * t ** (order - 1) + 1),
      ),
      { width: 7, order },
    );
    data.forEach((value, i) => expect(value).toBeCloseTo(i % 2 === 0 ? derivative : -derivative, 3));
  });

  it("is 0 where nothing changes", () => {
    const { data } = delta(matrix(9, 2, new Float32Array(18).fill(5)));
    expect(data.every((value) => Math.abs(value) < 1e-14)).toBe(true);
  });

  it("passes NaN on to the frames that hear it, so that a fault upstream shows", () => {
    const { data } = delta(
      matrix(
        12,
        2,
        polynomial((t) => (t === 0 ? Number.NaN : t)),
      ),
      { width: 3 },
    );
    expect(data[2]).toBeNaN();
    expect(data[4]).toBe(1);
  });

  it("refuses options out of range, and fewer frames than it needs", () => {
    expect(saidBy(() => delta(matrix(9, 1), { width: 8 }))).toMatchInlineSnapshot(
      `"invalid-argument: delta: width must be an odd integer of at least 3, got 8"`,
    );
    expect(saidBy(() => delta(matrix(9, 1), { width: 1 }))).toMatchInlineSnapshot(
      `"invalid-argument: delta: width must be an odd integer of at least 3, got 1"`,
    );
    expect(saidBy(() => delta(matrix(9, 1), { order: 9 }))).toMatchInlineSnapshot(
      `"invalid-argument: delta: order must be an integer in [1, 8], got 9"`,
    );
    expect(saidBy(() => delta(matrix(9, 1), { order: 0 }))).toMatchInlineSnapshot(
      `"invalid-argument: delta: order must be an integer in [1, 8], got 0"`,
    );
    expect(saidBy(() => delta(matrix(8, 1)))).toMatchInlineSnapshot(
      `"invalid-argument: delta: features must hold at least 9 frames, or width be smaller, got 8"`,
    );
  });
});
