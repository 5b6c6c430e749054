import { random } from "@swar/units";
import { describe, expect, it } from "vitest";
import { fourier } from "./fourier.ts";

describe("fourier", () => {
  for (const size of [2, 4, 8, 16, 32, 64, 128, 256]) {
    it(`agrees with the sum that defines it, size ${size}`, () => {
      const rng = random(size);
      const re = Float64Array.from({ length: size }, () => rng.normal());
      const im = Float64Array.from({ length: size }, () => rng.normal());
      const want = slow(re, im);
      const { order, transform } = fourier(size);
      transform(re, im);
      for (let k = 0; k < size; k++) {
        expect(re[order[k]!]).toBeCloseTo(want[k]![0], 11);
        expect(im[order[k]!]).toBeCloseTo(want[k]![1], 11);
      }
    });
  }

  it("refuses a size that is no power of two", () => {
    expect(() => fourier(12)).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: fourier: size must be a power of two of at least 2, got 12]`,
    );
  });
});

/** X[k] = Σ x[n] exp(-2πi kn / size), as it is written. */
function slow(re: Float64Array, im: Float64Array): [number, number][] {
  return Array.from(re, (_, k) => {
    const sum: [number, number] = [0, 0];
    for (let n = 0; n < re.length; n++) {
      const angle = (-2 * Math.PI * k * n) / re.length;
      sum[0] += re[n]! * Math.cos(angle) - im[n]! * Math.sin(angle);
      sum[1] += re[n]! * Math.sin(angle) + im[n]! * Math.cos(angle);
    }
    return sum;
  });
}
