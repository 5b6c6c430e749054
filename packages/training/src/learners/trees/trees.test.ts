import { matrix } from "@swar/units";
import { describe, expect, it } from "vitest";
import { classTable, distance, golden, type Shape, table, uniform } from "../golden.testing.ts";
import { fitBoosting, predictBoosting } from "./boosting.ts";
import { growTree } from "./grow-tree.ts";
import { predictTree, type Tree } from "./tree.ts";

type Plain = { readonly [K in "feature" | "threshold" | "left" | "right" | "value"]: number[] };

interface Grown {
  readonly maxDepth: number | null;
  readonly minLeaf: number;
  readonly predicted: number[];
}

interface Golden {
  readonly tolerance: number;
  readonly train: Shape;
  readonly test: Shape;
  readonly classes: Shape;
  readonly cases: readonly (Grown & { outputs: number; tree: Plain })[];
  readonly gini: Grown & { tree: Plain };
  readonly weighted: Grown & { seed: number };
  readonly boosting: readonly (Grown & { trees: number; rate: number; maxDepth: number })[];
}

const { tolerance, train, test, classes, cases, gini, weighted, boosting } = golden("trees") as Golden;
const { x, y } = table(train);
const held = table(test).x;
/** The first `outputs` of the three columns of y. */
const first = (outputs: number): Float64Array => y.filter((_, i) => i % 3 < outputs);
const options = ({ maxDepth, minLeaf }: Grown) => ({ minLeaf, ...(maxDepth === null ? {} : { maxDepth }) });

function expectSame(tree: Tree, plain: Plain): void {
  for (const key of ["feature", "left", "right"] as const) expect([...tree[key]]).toEqual(plain[key]);
  for (const key of ["threshold", "value"] as const) expect(distance(tree[key], plain[key])).toBeLessThan(tolerance);
}

describe("growTree", () => {
  it.each(cases)(
    "grows scikit-learn's tree at depth $maxDepth, leaves of $minLeaf, $outputs outputs",
    ({ outputs, tree, predicted, ...grown }) => {
      const ours = growTree(x, first(outputs), options({ ...grown, predicted }));
      expectSame(ours, tree);
      expect(distance(predictTree(ours, held), predicted)).toBeLessThan(tolerance);
    },
  );

  it("splits one-hot targets as by the Gini impurity", () => {
    const table9 = classTable(classes);
    expectSame(growTree(table9.x, table9.y, options(gini)), gini.tree);
  });

  it("counts rows as often as their weights say", () => {
    const weights = Float64Array.from(uniform(weighted.seed)(x.rows, 0, 3), Math.floor);
    const ours = growTree(x, first(2), options(weighted), { weights });
    expect(distance(predictTree(ours, held), weighted.predicted)).toBeLessThan(tolerance);
  });

  it("gives each training row its own target where nothing holds it back", () => {
    expect(distance(predictTree(growTree(x, y), x), y)).toBeLessThan(tolerance);
  });

  it("is one leaf where the inputs say nothing", () => {
    expect(growTree(matrix(4, 2), Float64Array.of(1, 2, 3, 6)).value).toEqual(Float64Array.of(3));
  });

  it("puts a threshold between neighbours of float32", () => {
    const near = matrix(2, 1, Float32Array.of(1e6, 1e6 + 0.0625));
    expect(predictTree(growTree(near, Float64Array.of(1, 2)), near)).toEqual(Float64Array.of(1, 2));
  });

  it("asks nothing by a column without differences, and refuses no rows", () => {
    expect(() => growTree(x, y, {}, { weights: new Float64Array(x.rows) })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: growTree: a row must have a weight above 0, got 0]`,
    );
    expect(() => growTree(x, y, { minLeaf: 0 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: growTree: maxDepth and minLeaf must be at least 1, got [Infinity, 0]]`,
    );
  });

  it("grows twelve levels over 66,000 rows and nine columns in a few seconds at most", () => {
    const big = table({ seed: 15, rows: 66_000, features: 9, outputs: 2, noise: 0.5 });
    const before = performance.now();
    const tree = growTree(big.x, big.y, { maxDepth: 12, minLeaf: 5 });
    console.info(`${tree.feature.length} nodes in ${(performance.now() - before).toFixed(0)} ms`);
    expect(performance.now() - before).toBeLessThan(5000);
  });
});

describe("fitBoosting", () => {
  it.each(boosting)("agrees with scikit-learn after $trees trees of depth $maxDepth", ({ predicted, ...grown }) => {
    const model = fitBoosting(x, first(2), grown);
    expect(distance(predictBoosting(model, held), predicted)).toBeLessThan(tolerance);
  });
});
