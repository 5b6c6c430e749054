/** The options of a learner, chosen by an inner cross-validation over the rows that it may train on, and no others. */
import { check, type Matrix, random, shuffled, throwIfCancelled, type Work } from "@swar/units";
import { groupFolds } from "../sets/group-split.ts";
import { optionGrid } from "./grids.ts";
import type { LearnerName, LearnerOptions, Task } from "./learner.ts";
import { partOf } from "./kernels/support.ts";
import { balancedError, relativeSquaredError } from "./loss.ts";
import { learner } from "./registry.ts";
import { outputsOf, takeRows, takeTargets } from "./table.ts";

/** How the choice is made. */
export interface ChooseSettings {
  /** An integer; 0 unless given. */
  readonly seed?: number;
  /** `values` unless given. */
  readonly task?: Task;
  /** Inner folds, at least 3; 3 unless given. */
  readonly folds?: number;
  /** The choice is made on so many rows at random where there are more; 1,500 unless given. */
  readonly maxRows?: number;
}

/** One combination of options, and its error over all inner folds. */
export interface TriedOptions<N extends LearnerName> {
  readonly options: LearnerOptions[N];
  readonly loss: number;
}

/** The options with the least error, and all that were tried, in the order of the grid. */
export interface ChosenOptions<N extends LearnerName> extends TriedOptions<N> {
  readonly tried: readonly TriedOptions<N>[];
  /** Rows that were given, and how many of them the choice was made on. */
  readonly rows: number;
  readonly usedRows: number;
}

/**
 * Tries the grid of `name` (`optionGrid`) by group-disjoint folds of `x`, shape (n, features), and `y`, shape (n, outputs); the
 * first of equals wins. The loss is the mean over outputs of the squared error relative to the mean's, `values`, or one
 * minus the mean over classes of the share found, `classes`. The same arguments give the same choice.
 * @param groups the group of each row: rows of one group are never on both sides
 * @throws SwarError `too-few-examples` where there are fewer than three groups; `invalid-argument`; `cancelled`.
 * @see Varma & Simon (2006), Bias in error estimation when using cross-validation for model selection.
 */
export function chooseOptions<N extends LearnerName>(
  name: N,
  x: Matrix,
  y: Float64Array,
  groups: readonly string[],
  { seed = 0, task = "values", folds = 3, maxRows = 1500 }: ChooseSettings = {},
  work: Work = {},
): ChosenOptions<N> {
  const outputs = outputsOf(x, y, "chooseOptions");
  check(
    groups.length === x.rows,
    "chooseOptions",
    `groups must name one group for each of ${x.rows} rows`,
    groups.length,
  );
  const kept = shuffled([...Array(x.rows).keys()], random(seed))
    .slice(0, maxRows)
    .toSorted((a, b) => a - b);
  const table = { x: takeRows(x, kept), y: takeTargets(y, outputs, kept), outputs, task, seed };
  const grid = optionGrid(name, x.cols, task);
  const parts = groupFolds(
    kept.map((r) => groups[r]!),
    folds,
    seed,
  );
  const tried = grid.map((options, i) => ({
    options,
    loss: loss(name, options, table, parts, partOf(work, i, grid.length)),
  }));
  const best = tried.reduce((a, b) => (b.loss < a.loss ? b : a));
  return { ...best, tried, rows: x.rows, usedRows: kept.length };
}

interface Table {
  readonly x: Matrix;
  readonly y: Float64Array;
  readonly outputs: number;
  readonly task: Task;
  readonly seed: number;
}

/** The error of the predictions of all folds together. */
function loss<N extends LearnerName>(
  name: N,
  options: LearnerOptions[N],
  { x, y, outputs, task, seed }: Table,
  parts: readonly (readonly number[])[],
  work: Work,
): number {
  const tool = learner(name, options, { task, seed });
  const predicted = new Float64Array(y.length);
  parts.forEach((held, i) => {
    throwIfCancelled(work.signal, "chooseOptions");
    const train = parts
      .filter((part) => part !== held)
      .flat()
      .toSorted((a, b) => a - b);
    const fitted = tool.fit(takeRows(x, train), takeTargets(y, outputs, train), { signal: work.signal });
    const found = tool.predict(fitted, takeRows(x, held));
    held.forEach((r, at) => predicted.set(found.subarray(at * outputs, (at + 1) * outputs), r * outputs));
    work.onProgress?.((i + 1) / parts.length);
  });
  return task === "classes" ? balancedError(y, predicted, outputs) : relativeSquaredError(y, predicted, outputs);
}
