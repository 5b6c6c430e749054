/** Evaluates predictions of arousal and valence beside predict-the-mean, with bootstrap intervals. */
import { type AffectPoint, check, type Matrix, type Quadrant, quadrant } from "@swar/units";
import type {
  AffectEvaluation,
  AffectScores,
  AxisEvaluation,
  Estimate,
  QuadrantEvaluation,
  Resampling,
} from "./affect-evaluation.ts";
import { axisMetrics } from "./axis-metrics.ts";
import { type BootstrapOptions, bootstrapEach } from "./bootstrap.ts";
import { clusters } from "./clusters.ts";
import { accuracy, type Confusion, confusion, confusionCells, countedCells, macroF1 } from "./confusion.ts";

/** Labelled clips and what was predicted for them. */
export interface AffectPredictions extends BootstrapOptions {
  /** Arousal and valence of each clip, shape (n, 2), n ≥ 1, in [0, 1]. */
  readonly truth: Matrix;
  /** What the model says, shape (n, 2), nominally in [0, 1]. */
  readonly predicted: Matrix;
  /** The labelled quadrant of each clip, shape (n,). */
  readonly quadrant?: readonly Quadrant[] | undefined;
  /** The mean of each axis over the clips that the model learned from: what predict-the-mean says of every clip. */
  readonly baseline: AffectPoint;
}

/**
 * The scores of `predicted` and of predict-the-mean, each with its 95 % interval: over rows, or over `groups` where
 * given. A predicted quadrant is that of the predicted point. An interval is null where there are fewer than two rows
 * or groups, and where `replicates` is 0. See `axisMetrics` for constant columns.
 * @throws SwarError `invalid-argument` where shapes disagree, truth leaves [0, 1] or a prediction is not finite.
 * @see Efron & Tibshirani (1993), An Introduction to the Bootstrap.
 * @example evaluateAffect({ truth, predicted: truth, baseline: { arousal: 0.5, valence: 0.5 } }).mse.value // 0
 */
export function evaluateAffect(options: AffectPredictions): AffectEvaluation {
  const { truth, predicted, baseline, quadrant: labels, groups, replicates = 1000, seed = 42 } = options;
  checkPredictions(options);
  const count = truth.rows;
  const drawnFrom = clusters(count, groups).length;
  const resampling: Resampling = { unit: groups ? "group" : "row", count: drawnFrom, replicates, seed };
  const actual = { arousal: column(truth, 0), valence: column(truth, 1) };
  const said = { arousal: column(predicted, 0), valence: column(predicted, 1) };
  const mean = {
    arousal: new Float64Array(count).fill(baseline.arousal),
    valence: new Float64Array(count).fill(baseline.valence),
  };
  const [model, constant] = [measuring(actual, said, labels), measuring(actual, mean, labels)];
  // All measures of one resample together: to draw it takes longer than to measure it.
  const found = estimates(
    (rows) => ({ ...under("model", model.measure(rows)), ...under("mean", constant.measure(rows)) }),
    count,
    drawnFrom < 2 || replicates === 0 ? null : { replicates, seed, groups },
  );
  return {
    count,
    resampling,
    ...scores(found, "model", model.confusion),
    baseline: {
      point: { arousal: baseline.arousal, valence: baseline.valence },
      ...scores(found, "mean", constant.confusion),
    },
  };
}

interface Axes {
  readonly arousal: Float64Array;
  readonly valence: Float64Array;
}

type Numbers = Readonly<Record<string, number>>;

/** What measures `given` on some rows, every measure by its name, and how quadrants were told apart on all of them. */
function measuring(actual: Axes, given: Axes, labels: readonly Quadrant[] | undefined) {
  const called = labels?.map((_, i) => quadrant({ arousal: given.arousal[i]!, valence: given.valence[i]! }));
  const cells = labels && called && confusionCells(labels, called);
  const measure = (rows: Uint32Array): Numbers => {
    const axis = (name: keyof Axes) => axisMetrics(taken(actual[name], rows), taken(given[name], rows));
    const [arousal, valence] = [axis("arousal"), axis("valence")];
    const counts = cells && countedCells(cells, rows);
    return {
      mse: (arousal.mse + valence.mse) / 2,
      mae: (arousal.mae + valence.mae) / 2,
      ...under("arousal", arousal),
      ...under("valence", valence),
      ...(counts && under("quadrant", { accuracy: accuracy(counts), macroF1: macroF1(counts) })),
    };
  };
  return { measure, confusion: labels && called && confusion(labels, called) };
}

/** `numbers` under names that begin with `part`. */
function under(part: string, numbers: object): Numbers {
  return Object.fromEntries(Object.entries(numbers).map(([name, value]) => [`${part}.${name}`, value as number]));
}

/** The estimates whose names begin with `part`, which is left off. */
function within(found: Readonly<Record<string, Estimate>>, part: string): Record<string, Estimate> {
  const own = Object.entries(found).filter(([name]) => name.startsWith(`${part}.`));
  return Object.fromEntries(own.map(([name, value]) => [name.slice(part.length + 1), value]));
}

function scores(
  found: Readonly<Record<string, Estimate>>,
  part: "model" | "mean",
  counts: Confusion | undefined,
): AffectScores {
  const own = within(found, part);
  return {
    mse: own["mse"]!,
    mae: own["mae"]!,
    arousal: within(own, "arousal") as AxisEvaluation,
    valence: within(own, "valence") as AxisEvaluation,
    ...(counts && {
      quadrant: { ...within(own, "quadrant"), confusion: counts } as QuadrantEvaluation,
    }),
  };
}

function estimates(
  statistics: (rows: Uint32Array) => Numbers,
  n: number,
  options: BootstrapOptions | null,
): Record<string, Estimate> {
  const values = statistics(Uint32Array.from({ length: n }, (_, r) => r));
  const intervals = options && bootstrapEach(statistics, n, options);
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, { value, interval: intervals?.[key] ?? null }]),
  );
}

function column({ data, rows, cols }: Matrix, c: number): Float64Array {
  return Float64Array.from({ length: rows }, (_, r) => data[r * cols + c]!);
}

function taken(values: Float64Array, rows: Uint32Array): Float64Array {
  const result = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) result[i] = values[rows[i]!]!;
  return result;
}

function shape({ rows, cols }: Matrix): string {
  return `(${rows}, ${cols})`;
}

function checkPredictions({ truth, predicted, quadrant: labels, baseline }: AffectPredictions): void {
  const where = "evaluateAffect";
  check(truth.rows > 0 && truth.cols === 2, where, "truth must be of shape (n, 2), n ≥ 1", shape(truth));
  const same = predicted.rows === truth.rows && predicted.cols === 2;
  check(same, where, `predicted must be of shape ${shape(truth)}, as truth is`, shape(predicted));
  const outside = truth.data.find((value) => !(value >= 0 && value <= 1));
  check(outside === undefined, where, "truth must be in [0, 1]", outside);
  const odd = predicted.data.find((value) => !Number.isFinite(value));
  check(odd === undefined, where, "predicted must be finite", odd);
  const labelled = labels?.length ?? truth.rows;
  check(labelled === truth.rows, where, `quadrant must label each of ${truth.rows} clips`, labelled);
  for (const axis of ["arousal", "valence"] as const) {
    const mean = baseline[axis];
    check(mean >= 0 && mean <= 1, where, `the baseline's ${axis} must be in [0, 1]`, mean);
  }
}
