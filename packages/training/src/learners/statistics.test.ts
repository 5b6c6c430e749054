/** What depends on draws: means over seeds must agree with scikit-learn's. */
import { matrix } from "@swar/units";
import { describe, expect, it } from "vitest";
import { classTable, distance, golden, r2, type Shape, table } from "./golden.testing.ts";
import { permutationImportance } from "./permutation-importance.ts";
import { fitRidgeTable, predictRidgeTable } from "./ridge.ts";
import { argmax } from "./table.ts";
import { fitBoosting, predictBoosting } from "./trees/boosting.ts";
import { fitForest, predictForest } from "./trees/forest.ts";

interface Golden {
  readonly tolerance: number;
  readonly train: Shape;
  readonly test: Shape;
  readonly seeds: number;
  readonly forest: readonly { featureShare: number; minLeaf: number; maxDepth: number | null; r2: number[] }[];
  readonly classes: { train: Shape; test: Shape; featureShare: number; minLeaf: number; accuracy: number };
  readonly boosting: { subsample: number; r2: number[] };
  readonly importance: { alpha: number; repeats: number; mean: number[]; deviation: number[] };
}

const { tolerance, train, test, seeds, forest, classes, boosting, importance } = golden("statistics") as Golden;
const { x, y } = table(train);
const held = table(test);
const allSeeds = Array.from({ length: seeds }, (_, seed) => seed);
const mean = (values: number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
const meanR2 = (predicted: Float64Array[]): number[] =>
  [0, 1].map((o) => mean(predicted.map((values) => r2(held.y, values, 2)[o]!)));

describe("fitForest", () => {
  it.each(forest)(
    "is as good as scikit-learn's with a share of $featureShare, leaves of $minLeaf, depth $maxDepth",
    ({ r2: theirs, maxDepth, ...options }) => {
      const depth = maxDepth === null ? {} : { maxDepth };
      const predicted = allSeeds.map((seed) => predictForest(fitForest(x, y, { ...options, ...depth, seed }), held.x));
      expect(distance(meanR2(predicted), theirs)).toBeLessThan(tolerance);
    },
  );

  it("names classes as well as scikit-learn's", () => {
    const [learned, asked] = [classTable(classes.train), classTable(classes.test)];
    const shares = allSeeds.map((seed) => {
      const model = fitForest(learned.x, learned.y, { ...classes, seed });
      const found = argmax(predictForest(model, asked.x), 4);
      return mean(asked.labels.map((label, r) => (label === found[r] ? 1 : 0)));
    });
    expect(Math.abs(mean(shares) - classes.accuracy)).toBeLessThan(tolerance);
  });

  it("gives the same for the same seed, another for another", () => {
    const [a, b, c] = [1, 1, 2].map((seed) => predictForest(fitForest(x, y, { trees: 3, seed }), held.x));
    expect(a).toEqual(b);
    expect(a).not.toEqual(c);
  });
});

describe("fitBoosting", () => {
  it("with half of the rows a tree is as good as scikit-learn's", () => {
    const { subsample, r2: theirs } = boosting;
    const predicted = allSeeds.map((seed) => predictBoosting(fitBoosting(x, y, { subsample, seed }), held.x));
    expect(distance(meanR2(predicted), theirs)).toBeLessThan(tolerance);
  });
});

describe("permutationImportance", () => {
  it("agrees with scikit-learn's over many shuffles", async () => {
    const { alpha, repeats } = importance;
    const model = fitRidgeTable(x, y, { alpha });
    const found = await permutationImportance((rows) => predictRidgeTable(model, rows), held.x, held.y, { repeats });
    importance.mean.forEach((theirs, i) => {
      // Five standard errors of the difference of two means of so many shuffles.
      const allowed = 5 * importance.deviation[i]! * Math.sqrt(2 / repeats);
      expect(Math.abs(found.mean[i]! - theirs)).toBeLessThan(allowed);
      expect(found.deviation[i]! / importance.deviation[i]!).toBeGreaterThan(0.7);
      expect(found.deviation[i]! / importance.deviation[i]!).toBeLessThan(1.4);
    });
  });

  it("gives the closed form for two rows: half of the shuffles swap them", async () => {
    const two = matrix(2, 1, Float32Array.of(0, 1));
    const own = (rows: { data: Float32Array }): Float64Array => Float64Array.from(rows.data);
    const found = await permutationImportance(own, two, Float64Array.of(0, 1), { repeats: 4000 });
    expect(Math.abs(found.mean[0]! - 0.5)).toBeLessThan(0.05);
    expect(Math.abs(found.deviation[0]! - 0.5)).toBeLessThan(0.01);
  });

  it("shuffles the steps of a feature together", async () => {
    const steps = matrix(2, 4, Float32Array.of(0, 5, 0, 5, 1, 5, 1, 5));
    const together = (rows: { data: Float32Array }): number[] =>
      [0, 1].map((r) => (rows.data[4 * r] === rows.data[4 * r + 2] ? rows.data[4 * r]! : 9));
    const { mean: rises } = await permutationImportance(together, steps, Float64Array.of(0, 1), { period: 2 });
    expect(rises).toHaveLength(2);
    expect(rises[0]).toBeLessThanOrEqual(1);
    expect(rises[1]).toBe(0);
  });
});
