import { describe, expect, it } from "vitest";
import { chooseOptions } from "./choose-options.ts";
import { classTable, table } from "./golden.testing.ts";
import { optionGrid } from "./grids.ts";
import { LEARNERS } from "./learner.ts";
import { relativeSquaredError } from "./loss.ts";
import { learner } from "./registry.ts";
import { groupFolds } from "../sets/group-split.ts";
import { takeRows, takeTargets } from "./table.ts";

const { x, y } = table({ seed: 31, rows: 360, features: 9, outputs: 2, noise: 1 });
const groups = Array.from({ length: 360 }, (_, r) => `artist ${r % 120}`);

describe("chooseOptions", () => {
  it.each(LEARNERS)("takes the best of the grid of %s, the same each time", (name) => {
    const chosen = chooseOptions(name, x, y, groups, { seed: 5 });
    expect(chosen.tried.map(({ options }) => options)).toEqual(optionGrid(name, 9, "values"));
    expect(chosen.loss).toBe(Math.min(...chosen.tried.map(({ loss }) => loss)));
    expect(chosen.tried).toContainEqual({ options: chosen.options, loss: chosen.loss });
    expect(chooseOptions(name, x, y, groups, { seed: 5 })).toEqual(chosen);
  });

  it("measures the error by folds that share no group", () => {
    const { tried } = chooseOptions("ridge", x, y, groups, { seed: 5 });
    const parts = groupFolds(groups, 3, 5);
    const predicted = new Float64Array(y.length);
    for (const held of parts) {
      const train = [...Array(360).keys()].filter((r) => !held.includes(r));
      const tool = learner("ridge", { alpha: 10 });
      const found = tool.predict(tool.fit(takeRows(x, train), takeTargets(y, 2, train)), takeRows(x, held));
      held.forEach((r, i) => predicted.set(found.subarray(2 * i, 2 * i + 2), 2 * r));
    }
    expect(tried.find(({ options }) => options.alpha === 10)?.loss).toBe(relativeSquaredError(y, predicted, 2));
  });

  it("weighs classes alike", () => {
    const classes = classTable({ seed: 32, rows: 360, features: 9 });
    const chosen = chooseOptions("svm", classes.x, classes.y, groups, { task: "classes" });
    expect(chosen.options.classWeights).toBe("balanced");
    expect(chosen.loss).toBeLessThan(0.6);
  });

  it("looks at no more than maxRows rows, and says so", () => {
    const { rows, usedRows } = chooseOptions("ridge", x, y, groups, { maxRows: 90 });
    expect([rows, usedRows]).toEqual([360, 90]);
  });

  it("can be cancelled, and refuses groups of other rows", () => {
    const signal = { aborted: true };
    expect(() => chooseOptions("ridge", x, y, groups, {}, { signal })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: chooseOptions: cancelled]`,
    );
    expect(() => chooseOptions("ridge", x, y, ["one"])).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: chooseOptions: groups must name one group for each of 360 rows, got 1]`,
    );
  });

  it("takes some seconds for all learners", () => {
    const before = performance.now();
    const times = LEARNERS.map((name) => {
      const start = performance.now();
      chooseOptions(name, x, y, groups);
      return `${name} ${(performance.now() - start).toFixed(0)} ms`;
    });
    console.info(times.join(", "));
    expect(performance.now() - before).toBeLessThan(15_000);
  });
});
