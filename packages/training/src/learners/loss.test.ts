import { describe, expect, it } from "vitest";
import { classTable, golden, r2, type Shape, table } from "./golden.testing.ts";
import { balancedError, relativeSquaredError } from "./loss.ts";

interface Golden {
  readonly tolerance: number;
  readonly test: Shape;
  readonly cases: readonly { decision: number[]; balancedAccuracy: number }[];
}

describe("balancedError", () => {
  const { test, cases } = golden("svc") as Golden;

  it.each(cases)("is one minus scikit-learn's $balancedAccuracy", ({ decision, balancedAccuracy }) => {
    expect(balancedError(classTable(test).y, decision, 4)).toBeCloseTo(1 - balancedAccuracy, 12);
  });
});

describe("relativeSquaredError", () => {
  it("is one minus the mean R²", () => {
    const { y } = table({ seed: 1, rows: 30, features: 4, outputs: 2, noise: 0.1 });
    const predicted = y.map((value, i) => value + (i % 3) / 10);
    const [a, b] = r2(y, predicted, 2);
    expect(relativeSquaredError(y, predicted, 2)).toBeCloseTo(1 - (a! + b!) / 2, 12);
  });

  it("leaves a constant output out", () => {
    expect(relativeSquaredError([1, 7, 3, 7], [1, 0, 2, 0], 2)).toBe(0.5);
  });
});
