import { random } from "@swar/units";
import { describe, expect, it } from "vitest";
import { cosineTransform } from "./cosine-transform.ts";
import { saidBy } from "./descriptor-signals.testing.ts";

describe("cosineTransform", () => {
  it.each([1, 2, 3, 5, 8, 13, 128])("agrees with the sum that defines it, size %i", (size) => {
    const rng = random(size);
    const values = Float32Array.from({ length: size + 2 }, () => rng.normal());
    const out = new Float64Array(size + 1);
    cosineTransform(size, size)(values, 2, out, 1);
    expect(out[0]).toBe(0);
    for (let k = 0; k < size; k++) {
      let sum = 0;
      for (let b = 0; b < size; b++) sum += values[b + 2]! * Math.cos((Math.PI * k * (2 * b + 1)) / (2 * size));
      expect(out[k + 1]).toBeCloseTo(sum * Math.sqrt((k === 0 ? 1 : 2) / size), 12);
    }
  });

  it("writes as many coefficients as were asked for", () => {
    const out = new Float32Array(4).fill(7);
    cosineTransform(9, 2)(new Float32Array(9).fill(1), 0, out, 1);
    expect([...out]).toEqual([7, 3, expect.closeTo(0, 12), 7]);
  });

  it("refuses numbers out of range", () => {
    expect(saidBy(() => cosineTransform(0, 1))).toMatchInlineSnapshot(
      `"invalid-argument: cosineTransform: size must be a positive integer, got 0"`,
    );
    expect(saidBy(() => cosineTransform(4, 5))).toMatchInlineSnapshot(
      `"invalid-argument: cosineTransform: count must be an integer in [1, 4], got 5"`,
    );
  });
});
