/**
 * Evaluates predicted quadrants as four classes, beside the commonest one, with bootstrap intervals. Counts as
 * scikit-learn 1.9 (`precision_recall_fscore_support`, `zero_division=0`); `golden/metrics/classes.py` compares.
 */
import { check, type Quadrant, QUADRANTS } from "@swar/units";
import type { Estimate, Resampling } from "./affect-evaluation.ts";
import { type BootstrapOptions, bootstrapEach } from "./bootstrap.ts";
import type { ClassEvaluation, ClassScores } from "./class-evaluation.ts";
import { clusters } from "./clusters.ts";
import { accuracy, type Confusion, confusion, confusionCells, countedCells, macroF1 } from "./confusion.ts";

/** How to evaluate classes. */
export interface ClassOptions extends BootstrapOptions {
  /** The commonest quadrant of the rows that the model learned from; that of `truth` unless given. */
  readonly majority?: Quadrant | undefined;
}

/**
 * The scores of `predicted` against `truth`, both of shape (n,), n ≥ 1, and of saying `majority` of everything, each
 * with its 95 % interval: over rows, or over `groups` where given. An interval is null where there are fewer than two
 * rows or groups. What cannot be computed, such as the precision of a quadrant that was never said, is 0.
 * @throws SwarError `invalid-argument` where lengths differ, nothing is given, or a label is no quadrant.
 * @see van Rijsbergen (1979), Information Retrieval, for F1; Efron & Tibshirani (1993) for the bootstrap.
 * @example evaluateClasses(["Q1", "Q2"], ["Q1", "Q3"]).accuracy.value // 0.5
 */
export function evaluateClasses(
  truth: readonly Quadrant[],
  predicted: readonly Quadrant[],
  { majority, groups, replicates = 1000, seed = 42 }: ClassOptions = {},
): ClassEvaluation {
  const counts = confusion(truth, predicted);
  const said = majority ?? commonest(counts);
  check(QUADRANTS.includes(said), "evaluateClasses", "majority must be Q1, Q2, Q3 or Q4", said);
  const count = truth.length;
  const resampling: Resampling = {
    unit: groups ? "group" : "row",
    count: clusters(count, groups).length,
    replicates,
    seed,
  };
  const options = resampling.count < 2 || replicates === 0 ? null : { replicates, seed, groups };
  const model = estimates(confusionCells(truth, predicted), scores, options);
  const constant = truth.map(() => said);
  const base = estimates(confusionCells(truth, constant), overall, options);
  return {
    count,
    resampling,
    accuracy: model.accuracy,
    macroF1: model.macroF1,
    perClass: QUADRANTS.map((quadrant, q) => classScores(quadrant, counts, q, model)),
    confusion: counts,
    baseline: { quadrant: said, accuracy: base.accuracy, macroF1: base.macroF1 },
  };
}

type Part = "precision" | "recall" | "f1";
type Key = `${Quadrant} ${Part}` | "accuracy" | "macroF1";

/** All measures of `counts`, by name. */
function scores(counts: Confusion): Record<Key, number> {
  const each = QUADRANTS.flatMap((name, q) => {
    const hits = counts[q]![q]!;
    const support = sum(counts[q]!);
    const said = sum(counts.map((row) => row[q]!));
    return [
      [`${name} precision`, share(hits, said)],
      [`${name} recall`, share(hits, support)],
      [`${name} f1`, share(2 * hits, support + said)],
    ] as const;
  });
  return { ...(Object.fromEntries(each) as Record<`${Quadrant} ${Part}`, number>), ...overall(counts) };
}

function overall(counts: Confusion): Record<"accuracy" | "macroF1", number> {
  return { accuracy: accuracy(counts), macroF1: macroF1(counts) };
}

function classScores(quadrant: Quadrant, counts: Confusion, q: number, model: Record<Key, Estimate>): ClassScores {
  return {
    quadrant,
    support: sum(counts[q]!),
    predicted: sum(counts.map((row) => row[q]!)),
    precision: model[`${quadrant} precision`],
    recall: model[`${quadrant} recall`],
    f1: model[`${quadrant} f1`],
  };
}

function estimates<K extends string>(
  cellOf: Uint8Array,
  measure: (counts: Confusion) => Record<K, number>,
  options: BootstrapOptions | null,
): Record<K, Estimate> {
  const all = Uint32Array.from(cellOf, (_, r) => r);
  const values = measure(countedCells(cellOf, all));
  const intervals = options && bootstrapEach((rows) => measure(countedCells(cellOf, rows)), cellOf.length, options);
  const keys = Object.keys(values) as K[];
  const entries = keys.map((key) => [key, { value: values[key], interval: intervals?.[key] ?? null }] as const);
  return Object.fromEntries(entries) as Record<K, Estimate>;
}

function commonest(counts: Confusion): Quadrant {
  const supports = counts.map(sum);
  return QUADRANTS[supports.indexOf(Math.max(...supports))]!;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
