import { random } from "@swar/units";
import { describe, expect, test } from "vitest";
import { fft, radices } from "./fft.ts";

describe("fft", () => {
  test.each([1, 2, 3, 4, 5, 8, 12, 14, 143, 147, 320, 360])("agrees with the defining sum for %i points", (n) => {
    const { uniform } = random(n);
    const re = Float64Array.from({ length: n }, uniform);
    const im = Float64Array.from({ length: n }, uniform);
    const wanted = { re: new Float64Array(n), im: new Float64Array(n) };
    for (let k = 0; k < n; k++) {
      for (let i = 0; i < n; i++) {
        const angle = (-2 * Math.PI * ((i * k) % n)) / n;
        wanted.re[k]! += re[i]! * Math.cos(angle) - im[i]! * Math.sin(angle);
        wanted.im[k]! += re[i]! * Math.sin(angle) + im[i]! * Math.cos(angle);
      }
    }
    const { order, transform } = fft(n);
    transform(re, im);
    for (let k = 0; k < n; k++) {
      expect(re[order[k]!]).toBeCloseTo(wanted.re[k]!, 10);
      expect(im[order[k]!]).toBeCloseTo(wanted.im[k]!, 10);
    }
  });

  test("comes back with the arrays exchanged, times the length", () => {
    const re = Float64Array.of(1, 2, 3, 4, 5, 6);
    const im = new Float64Array(6);
    const { order, transform } = fft(6);
    transform(re, im);
    const [sortedRe, sortedIm] = [re, im].map((part) => Float64Array.from(order, (place) => part[place]!));
    transform(sortedIm!, sortedRe!);
    expect(Array.from(order, (place) => Math.round(sortedRe![place]! * 1e9) / 1e9)).toEqual([6, 12, 18, 24, 30, 36]);
  });
});

describe("radices", () => {
  test("multiply to the number", () => {
    for (let n = 1; n < 2000; n++) expect(radices(n).reduce((product, radix) => product * radix, 1)).toBe(n);
    expect(radices(360)).toEqual([4, 2, 3, 3, 5]);
    expect(radices(44099)).toEqual([11, 19, 211]);
  });
});
