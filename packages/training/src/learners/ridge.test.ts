import { matrix } from "@swar/units";
import { describe, expect, it } from "vitest";
import { distance, golden, type Shape, table } from "./golden.testing.ts";
import { fitRidgeTable, predictRidgeTable } from "./ridge.ts";
import { scaledBy, scalingOf } from "./scaling.ts";

interface Golden {
  readonly tolerance: number;
  readonly train: Shape;
  readonly test: Shape;
  readonly scaling: { readonly mean: number[]; readonly deviation: number[] };
  readonly cases: readonly { alpha: number; weights: number[]; intercepts: number[]; predicted: number[] }[];
}

const { tolerance, train, test, cases, scaling } = golden("ridge") as Golden;
const { x, y } = table(train);

describe("fitRidgeTable", () => {
  it.each(cases)("agrees with scikit-learn at alpha $alpha", ({ alpha, weights, intercepts, predicted }) => {
    const model = fitRidgeTable(x, y, { alpha });
    expect(distance(model.weights, weights)).toBeLessThan(tolerance);
    expect(distance(model.intercepts, intercepts)).toBeLessThan(tolerance);
    expect(distance(predictRidgeTable(model, table(test).x), predicted)).toBeLessThan(tolerance);
  });

  it("refuses what has no one answer", () => {
    expect(() => fitRidgeTable(matrix(2, 2), Float64Array.of(1, 2), { alpha: 0 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: choleskySolve: a must be positive definite; raise the penalty, got 0]`,
    );
    expect(() => fitRidgeTable(matrix(2, 1), Float64Array.of(1, 2, 3))).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: fitRidgeTable: y must hold columns of 2 rows, as x does, got 3]`,
    );
  });
});

describe("scalingOf", () => {
  it("agrees with scikit-learn's StandardScaler", () => {
    const found = scalingOf(x.data, x.cols);
    expect(distance(found.mean, scaling.mean)).toBeLessThan(tolerance);
    expect(distance(found.deviation, scaling.deviation)).toBeLessThan(tolerance);
  });

  it("leaves a constant column at zero", () => {
    const constant = matrix(3, 1, Float32Array.of(0.1, 0.1, 0.1));
    expect(scaledBy(scalingOf(constant.data, 1), constant).data).toEqual(new Float32Array(3));
  });
});
