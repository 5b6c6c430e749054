/** Evaluates predictions of arousal and valence beside predict-the-mean, with bootstrap intervals. */
import { type AffectPoint, check, type Matrix, type Quadrant, quadrant } from "@swar/units";
import type { AffectEvaluation, AffectScores, Estimate, QuadrantEvaluation, Resampling } from "./affect-evaluation.ts";
import { axisMetrics, meanErrors } from "./axis-metrics.ts";
import { type BootstrapOptions, bootstrapEach } from "./bootstrap.ts";
import { clusters } from "./clusters.ts";
import { accuracy, confusion, macroF1 } from "./confusion.ts";

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
 * or groups. See `axisMetrics` for constant columns.
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
  const estimate: Estimator = (statistics) =>
    estimates(statistics, count, drawnFrom < 2 ? null : { replicates, seed, groups });
  const actual = { arousal: column(truth, 0), valence: column(truth, 1) };
  const model = { arousal: column(predicted, 0), valence: column(predicted, 1) };
  const mean = {
    arousal: new Float64Array(count).fill(baseline.arousal),
    valence: new Float64Array(count).fill(baseline.valence),
  };
  return {
    count,
    resampling,
    ...scores(actual, model, labels, estimate),
    baseline: {
      point: { arousal: baseline.arousal, valence: baseline.valence },
      ...scores(actual, mean, labels, estimate),
    },
  };
}

interface Axes {
  readonly arousal: Float64Array;
  readonly valence: Float64Array;
}

type Estimator = <K extends string>(
  statistics: (rows: Uint32Array) => Readonly<Record<K, number>>,
) => Record<K, Estimate>;

function scores(actual: Axes, given: Axes, labels: readonly Quadrant[] | undefined, estimate: Estimator): AffectScores {
  const axis = (name: keyof Axes) =>
    estimate((rows) => axisMetrics(taken(actual[name], rows), taken(given[name], rows)));
  return {
    ...estimate((rows) => {
      const arousal = meanErrors(taken(actual.arousal, rows), taken(given.arousal, rows));
      const valence = meanErrors(taken(actual.valence, rows), taken(given.valence, rows));
      return { mse: (arousal.mse + valence.mse) / 2, mae: (arousal.mae + valence.mae) / 2 };
    }),
    arousal: axis("arousal"),
    valence: axis("valence"),
    ...(labels && { quadrant: quadrantScores(labels, given, estimate) }),
  };
}

function quadrantScores(labels: readonly Quadrant[], given: Axes, estimate: Estimator): QuadrantEvaluation {
  const called = labels.map((_, i) => quadrant({ arousal: given.arousal[i]!, valence: given.valence[i]! }));
  const measured = estimate((rows) => {
    const drawn = [...rows];
    const counts = confusion(
      drawn.map((r) => labels[r]!),
      drawn.map((r) => called[r]!),
    );
    return { accuracy: accuracy(counts), macroF1: macroF1(counts) };
  });
  return { ...measured, confusion: confusion(labels, called) };
}

function estimates<K extends string>(
  statistics: (rows: Uint32Array) => Readonly<Record<K, number>>,
  n: number,
  options: BootstrapOptions | null,
): Record<K, Estimate> {
  const values = statistics(Uint32Array.from({ length: n }, (_, r) => r));
  const intervals = options && bootstrapEach(statistics, n, options);
  const keys = Object.keys(values) as K[];
  const entries = keys.map((key) => [key, { value: values[key], interval: intervals?.[key] ?? null }] as const);
  return Object.fromEntries(entries) as Record<K, Estimate>;
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
