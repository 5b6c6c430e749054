import { describe, expect, it } from "vitest";
import { distance, golden, type Shape, table } from "../golden.testing.ts";
import { fitKernelRidge } from "./kernel-ridge.ts";
import { type Gamma, predictKernel } from "./kernel-model.ts";
import { fitSvr } from "./svr.ts";

interface Golden {
  readonly tolerance: number;
  readonly svmTolerance: number;
  readonly train: Shape;
  readonly test: Shape;
  readonly kernelRidge: readonly { alpha: number; gamma: number; coefficients: number[]; predicted: number[] }[];
  readonly svr: readonly {
    cost: number;
    epsilon: number;
    gamma: Gamma;
    intercepts: number[];
    supports: number[];
    predicted: number[];
  }[];
}

const { tolerance, svmTolerance, train, test, kernelRidge, svr } = golden("kernels") as Golden;
const { x, y } = table(train);
const held = table(test).x;

describe("fitKernelRidge", () => {
  it.each(kernelRidge)(
    "agrees with scikit-learn at alpha $alpha, gamma $gamma",
    ({ coefficients, predicted, ...options }) => {
      const model = fitKernelRidge(x, y, options);
      expect(distance(model.coefficients, coefficients)).toBeLessThan(tolerance);
      expect(distance(predictKernel(model, held), predicted)).toBeLessThan(tolerance);
    },
  );

  it("can be cancelled", () => {
    expect(() => fitKernelRidge(x, y, {}, { signal: { aborted: true } })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: choleskySolve: cancelled]`,
    );
  });
});

describe("fitSvr", () => {
  const cases = svr.map((example) => ({ ...example, name: JSON.stringify(example.gamma) }));

  it.each(cases)("agrees with scikit-learn at cost $cost, epsilon $epsilon, gamma $name", (example) => {
    const { cost, epsilon, gamma } = example;
    const model = fitSvr(x, y, { cost, epsilon, gamma, tolerance: 1e-9 });
    expect(distance(model.intercepts, example.intercepts)).toBeLessThan(svmTolerance);
    expect(distance(predictKernel(model, held), example.predicted)).toBeLessThan(svmTolerance);
    const supports = [0, 1].map((o) => model.coefficients.filter((value, i) => i % 2 === o && value !== 0).length);
    expect(supports).toEqual(example.supports);
  });

  it.each(cases)("comes near with its usual tolerance at cost $cost", ({ cost, epsilon, gamma, predicted }) => {
    const model = fitSvr(x, y, { cost, epsilon, gamma });
    expect(distance(predictKernel(model, held), predicted)).toBeLessThan(2e-3);
  });

  it("gives the mean of the extremes where all targets lie in the tube", () => {
    const model = fitSvr(x, new Float64Array(x.rows).fill(5));
    expect(model.centres.length).toBe(0);
    expect(predictKernel(model, held)).toEqual(new Float64Array(held.rows).fill(5));
  });
});
