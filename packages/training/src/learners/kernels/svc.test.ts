import { describe, expect, it } from "vitest";
import { classTable, distance, golden, type Shape } from "../golden.testing.ts";
import { argmax } from "../table.ts";
import { type Gamma, predictKernel } from "./kernel-model.ts";
import { fitSvc, predictSvc } from "./svc.ts";

type ClassShape = Pick<Shape, "seed" | "rows" | "features">;

interface Golden {
  readonly tolerance: number;
  readonly train: ClassShape;
  readonly test: ClassShape;
  readonly counts: number[];
  readonly cases: readonly {
    cost: number;
    gamma: Gamma;
    classWeights: number[] | "balanced" | null;
    decision: number[];
    pairwise: number[];
    predicted: number[];
    supports: number;
  }[];
}

const { tolerance, train, test, counts, cases } = golden("svc") as Golden;
const { x, y, labels } = classTable(train);
const held = classTable(test).x;

describe("fitSvc", () => {
  it("is tested on the classes of the golden", () => {
    expect([0, 1, 2, 3].map((c) => labels.filter((label) => label === c).length)).toEqual(counts);
  });

  it.each(cases)("agrees with scikit-learn at cost $cost, weights $classWeights", (example) => {
    const { cost, gamma, classWeights } = example;
    const options = { cost, gamma, tolerance: 1e-9, ...(classWeights === null ? {} : { classWeights }) };
    const model = fitSvc(x, y, options);
    expect(model.machine.centres.length / x.cols).toBe(example.supports);
    expect(distance(predictKernel(model.machine, held), example.pairwise)).toBeLessThan(tolerance);
    expect(distance(predictSvc(model, held), example.decision)).toBeLessThan(tolerance);
    expect([...argmax(predictSvc(model, held), 4)]).toEqual(example.predicted);
  });

  it("never names a class that did not occur", () => {
    const only = Float64Array.from(labels.flatMap((label) => (label < 2 ? [1, 0, 0, 0] : [0, 0, 1, 0])));
    expect(new Set(argmax(predictSvc(fitSvc(x, only), held), 4))).toEqual(new Set([0, 2]));
  });
});
