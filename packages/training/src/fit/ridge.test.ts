import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fitRidge, predictRidge } from "./ridge.ts";

const golden = JSON.parse(readFileSync(new URL("../../../../golden/training/ridge.json", import.meta.url), "utf8")) as {
  tolerance: number;
  x: number[][];
  y: number[];
  cases: { alpha: number; intercept: number; weights: number[] }[];
};

describe("fitRidge", () => {
  it.each(golden.cases)("agrees with scikit-learn at alpha $alpha", ({ alpha, intercept, weights }) => {
    const ridge = fitRidge(golden.x, golden.y, alpha);
    const found = [ridge.intercept, ...ridge.weights];
    for (const [i, value] of [intercept, ...weights].entries()) {
      expect(Math.abs((found[i] as number) - value)).toBeLessThan(golden.tolerance);
    }
    expect(predictRidge(ridge, [0, 0, 0, 0])).toBe(ridge.intercept);
  });
});
