import { matrix, SwarError } from "@swar/units";
import { describe, expect, it } from "vitest";
import { classTable, distance, r2, table } from "./golden.testing.ts";
import { fitSvr } from "./kernels/svr.ts";
import { predictKernel } from "./kernels/kernel-model.ts";
import { LEARNERS } from "./learner.ts";
import { balancedError } from "./loss.ts";
import { learner, predictLearner } from "./registry.ts";
import { scaledBy, scalingOf } from "./scaling.ts";

const shape = { rows: 200, features: 6, outputs: 2, noise: 0.3 };
const { x, y } = table({ ...shape, seed: 21 });
const held = table({ ...shape, seed: 22 });
/** The same inputs in other units. */
const stretched = matrix(
  x.rows,
  x.cols,
  x.data.map((value, i) => value * 2 ** (i % x.cols) + 8),
);

describe.each(LEARNERS)("learner(%s)", (name) => {
  const tool = learner(name);
  const fitted = tool.fit(x, y);

  it("predicts better than the mean, which predicts nothing", () => {
    const scores = r2(held.y, tool.predict(fitted, held.x), 2);
    for (const score of scores) {
      if (name === "mean") expect(Math.abs(score)).toBeLessThan(0.1);
      else expect(score).toBeGreaterThan(0.4);
    }
  });

  it("is plain data, which can be cloned", () => {
    expect(predictLearner(structuredClone(fitted), held.x)).toEqual(tool.predict(fitted, held.x));
  });

  it("says what it was fitted on", () => {
    expect(fitted).toMatchObject({ name, task: "values", features: 6, outputs: 2, rows: 200, usedRows: 200 });
  });

  it("gives the same from the same, whatever the unit of the inputs", () => {
    const other = tool.fit(stretched, y);
    expect(distance(tool.predict(other, stretched), tool.predict(fitted, x))).toBeLessThan(0.02);
  });

  it("names classes better than chance", () => {
    const [learned, asked] = [23, 24].map((seed) => classTable({ seed, rows: 300, features: 6 }));
    const namer = learner(name, {}, { task: "classes" });
    const error = balancedError(asked!.y, namer.predict(namer.fit(learned!.x, learned!.y), asked!.x), 4);
    if (name === "mean") expect(error).toBe(0.75);
    else expect(error).toBeLessThan(0.6);
  });

  it("refuses other columns, and no rows", () => {
    expect(() => tool.predict(fitted, matrix(1, 5))).toThrow(SwarError);
    expect(() => tool.fit(matrix(0, 6), new Float64Array(0))).toThrow(SwarError);
  });

  it("can be cancelled, where it takes long", () => {
    const slow = () => tool.fit(x, y, { signal: { aborted: true } });
    if (name === "mean" || name === "ridge") expect(slow).not.toThrow();
    else expect(slow).toThrow(expect.objectContaining({ code: "cancelled" }));
  });

  it("reports progress that rises to 1, where it reports any", () => {
    const said: number[] = [];
    tool.fit(x, y, { onProgress: (done) => said.push(done) });
    expect(said).toEqual(said.toSorted((a, b) => a - b));
    if (said.length > 0) expect(said.at(-1)).toBe(1);
  });
});

describe("learner", () => {
  it.each(["kernel-ridge", "svm"] as const)("takes no more than maxRows rows for %s, and says so", (name) => {
    const tool = learner(name, {}, { maxRows: 50, seed: 3 });
    const fitted = tool.fit(x, y);
    expect([fitted.rows, fitted.usedRows]).toEqual([200, 50]);
    expect(tool.fit(x, y)).toEqual(fitted);
    expect(learner(name, {}, { maxRows: 50, seed: 4 }).fit(x, y)).not.toEqual(fitted);
  });

  it("gives svm's predictions in the unit of the targets", () => {
    const fitted = learner("svm", { epsilon: 0.2 }).fit(x, y);
    const [inputs, targets] = [scalingOf(x.data, 6), scalingOf(y, 2)];
    const standard = y.map((value, i) => (value - targets.mean[i % 2]!) / targets.deviation[i % 2]!);
    const bare = predictKernel(fitSvr(scaledBy(inputs, x), standard, { epsilon: 0.2 }), scaledBy(inputs, held.x));
    const expected = bare.map((value, i) => value * targets.deviation[i % 2]! + targets.mean[i % 2]!);
    expect(distance(predictLearner(fitted, held.x), expected)).toBeLessThan(1e-12);
  });

  it("refuses a name that it does not know", () => {
    expect(() => learner("oracle" as "mean")).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: learner: name must be one of mean, ridge, kernel-ridge, svm, forest, boosting, got "oracle"]`,
    );
  });
});
