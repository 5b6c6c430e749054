/** The learners under one shape, so that a comparison can run over their names. */
import { check, type Matrix, random, shuffled, type Work } from "@swar/units";
import { fitKernelRidge } from "./kernels/kernel-ridge.ts";
import { type KernelModel, predictKernel } from "./kernels/kernel-model.ts";
import { fitSvc, predictSvc } from "./kernels/svc.ts";
import { fitSvr } from "./kernels/svr.ts";
import type {
  FittedLearner,
  Learner,
  LearnerModel,
  LearnerName,
  LearnerOptions,
  LearnerSettings,
  Task,
} from "./learner.ts";
import { fitMean, predictMean } from "./mean.ts";
import { fitRidgeTable, predictRidgeTable } from "./ridge.ts";
import { scaledBy, type Scaling, scalingOf } from "./scaling.ts";
import { outputsOf, takeRows, takeTargets } from "./table.ts";
import { fitBoosting, predictBoosting } from "./trees/boosting.ts";
import { fitForest, predictForest } from "./trees/forest.ts";

/** Rows beyond which kernel methods take a sample. */
const MOST_KERNEL_ROWS = 3000;

/** Of each learner: whether its inputs are standardised, and whether its cost grows with the square of the rows. */
const TRAITS = {
  mean: { scales: false, samples: false },
  ridge: { scales: true, samples: false },
  "kernel-ridge": { scales: true, samples: true },
  svm: { scales: true, samples: true },
  forest: { scales: false, samples: false },
  boosting: { scales: false, samples: false },
} as const satisfies Record<LearnerName, { scales: boolean; samples: boolean }>;

/**
 * Learner `name` with `options`. Inputs of `ridge`, `kernel-ridge` and `svm` are standardised by the training rows; so are
 * the targets of `svm` (task `values`), whose `epsilon` is thus in deviations of y, its predictions in units of y again.
 * `kernel-ridge` and `svm` take `maxRows` rows at random where there are more, and say so by `usedRows`.
 * @throws SwarError `invalid-argument` where the name is unknown; its `fit` and `predict` as the learner's own.
 * @example learner("mean").predict(learner("mean").fit(matrix(2, 1), Float64Array.of(1, 2)), matrix(1, 1)) // [1.5]
 */
export function learner<N extends LearnerName>(
  name: N,
  options: LearnerOptions[N] = {},
  settings: LearnerSettings = {},
): Learner {
  check(name in TRAITS, "learner", `name must be one of ${Object.keys(TRAITS).join(", ")}`, name);
  return {
    name,
    options,
    fit: (x, y, work = {}) => fitLearner({ name, options, settings }, x, y, work),
    predict: predictLearner,
  };
}

interface Chosen<N extends LearnerName> {
  readonly name: N;
  readonly options: LearnerOptions[N];
  readonly settings: LearnerSettings;
}

function fitLearner<N extends LearnerName>(
  { name, options, settings }: Chosen<N>,
  x: Matrix,
  y: Float64Array,
  work: Work,
): FittedLearner {
  const { task = "values", seed = 0, maxRows = MOST_KERNEL_ROWS } = settings;
  const outputs = outputsOf(x, y, name);
  check(maxRows >= 1, name, "maxRows must be at least 1", maxRows);
  const rows = TRAITS[name].samples ? sampledRows(x.rows, maxRows, seed) : undefined;
  const [input, target] = rows === undefined ? [x, y] : [takeRows(x, rows), takeTargets(y, outputs, rows)];
  const scaling = TRAITS[name].scales ? scalingOf(input.data, x.cols) : null;
  const model = FITS[name](scaling === null ? input : scaledBy(scaling, input), target, { options, task, seed }, work);
  return { name, task, features: x.cols, outputs, rows: x.rows, usedRows: input.rows, scaling, model };
}

/**
 * What `fitted` says of `x`, shape (n, features): shape (n, outputs).
 * @throws SwarError `invalid-argument` where x has other columns than the training rows had.
 */
export function predictLearner({ features, scaling, model }: FittedLearner, x: Matrix): Float64Array {
  check(x.cols === features, "predictLearner", `x must have ${features} columns`, x.cols);
  return predictModel(model, scaling === null ? x : scaledBy(scaling, x));
}

function predictModel(model: LearnerModel, x: Matrix): Float64Array {
  return (PREDICTIONS[model.kind] as Prediction<LearnerModel>)(model, x);
}

type Prediction<M> = (model: M, x: Matrix) => Float64Array;

const PREDICTIONS: { readonly [K in LearnerModel["kind"]]: Prediction<Extract<LearnerModel, { kind: K }>> } = {
  mean: predictMean,
  ridge: predictRidgeTable,
  kernel: predictKernel,
  svc: predictSvc,
  forest: predictForest,
  boosting: predictBoosting,
};

interface FitSettings<N extends LearnerName> {
  readonly options: LearnerOptions[N];
  readonly task: Task;
  readonly seed: number;
}

type Fit<N extends LearnerName> = (x: Matrix, y: Float64Array, settings: FitSettings<N>, work: Work) => LearnerModel;

const FITS: { readonly [N in LearnerName]: Fit<N> } = {
  mean: (x, y) => fitMean(x, y),
  ridge: (x, y, { options }) => fitRidgeTable(x, y, options),
  "kernel-ridge": (x, y, { options }, work) => fitKernelRidge(x, y, options, work),
  svm: (x, y, { options, task }, work) =>
    task === "classes" ? fitSvc(x, y, options, work) : fitScaledSvr(x, y, options, work),
  forest: (x, y, { options, seed }, work) => fitForest(x, y, { ...options, seed }, work),
  boosting: (x, y, { options, seed }, work) => fitBoosting(x, y, { ...options, seed }, work),
};

/** `fitSvr` of standardised targets, put back into units of `y`. */
function fitScaledSvr(x: Matrix, y: Float64Array, options: LearnerOptions["svm"], work: Work): KernelModel {
  const outputs = y.length / x.rows;
  const scaling = scalingOf(y, outputs);
  const standard = y.map((value, i) => (value - scaling.mean[i % outputs]!) / scaling.deviation[i % outputs]!);
  return unscaled(fitSvr(x, standard, options, work), scaling);
}

function unscaled(model: KernelModel, { mean, deviation }: Scaling): KernelModel {
  return {
    ...model,
    coefficients: model.coefficients.map((value, i) => value * deviation[i % model.outputs]!),
    intercepts: model.intercepts.map((value, o) => value * deviation[o]! + mean[o]!),
  };
}

/** `most` of `n` rows at random, in rising order, or undefined where there are no more. */
function sampledRows(n: number, most: number, seed: number): number[] | undefined {
  if (n <= most) return undefined;
  return shuffled([...Array(n).keys()], random(seed))
    .slice(0, most)
    .toSorted((a, b) => a - b);
}
