/**
 * What the classical learners of tables share: their names, their options, and what a fitted one is, as plain data that
 * can be cloned between threads and, its typed arrays as lists, written as JSON.
 */
import type { Matrix, Work } from "@swar/units";
import type { SvcModel, SvcOptions } from "./kernels/svc.ts";
import type { KernelModel } from "./kernels/kernel-model.ts";
import type { KernelRidgeOptions } from "./kernels/kernel-ridge.ts";
import type { SvrOptions } from "./kernels/svr.ts";
import type { MeanModel } from "./mean.ts";
import type { RidgeModel, RidgeOptions } from "./ridge.ts";
import type { Scaling } from "./scaling.ts";
import type { BoostingModel, BoostingOptions } from "./trees/boosting.ts";
import type { ForestModel, ForestOptions } from "./trees/forest.ts";

/**
 * What the targets are: `values` are numbers of any kind; `classes` are one-hot rows, one column a class, and the
 * greatest prediction of a row names its class (`argmax`).
 */
export type Task = "values" | "classes";

/** The options of each learner; all of them have defaults. The seed comes from `LearnerSettings`. */
export interface LearnerOptions {
  readonly mean: Readonly<Record<string, never>>;
  readonly ridge: RidgeOptions;
  readonly "kernel-ridge": KernelRidgeOptions;
  readonly svm: SvrOptions & SvcOptions;
  readonly forest: Omit<ForestOptions, "seed">;
  readonly boosting: Omit<BoostingOptions, "seed">;
}

/** The name of a learner. */
export type LearnerName = keyof LearnerOptions;

/** The names of the learners, from the simplest on. */
export const LEARNERS = [
  "mean",
  "ridge",
  "kernel-ridge",
  "svm",
  "forest",
  "boosting",
] as const satisfies readonly LearnerName[];

/** What does not depend on the kind of learner. */
export interface LearnerSettings {
  /** `values` unless given. */
  readonly task?: Task;
  /** Seeds the forest, boosting's subsamples and the choice of rows; an integer, 0 unless given. */
  readonly seed?: number;
  /** Kernel methods take so many rows at random where there are more; at least 1, 3,000 unless given. */
  readonly maxRows?: number;
}

/** The fitted part of a learner; `kind` tells which. */
export type LearnerModel = MeanModel | RidgeModel | KernelModel | SvcModel | ForestModel | BoostingModel;

/** A fitted learner, whole: plain data. */
export interface FittedLearner {
  readonly name: LearnerName;
  readonly task: Task;
  /** Columns of x and of y. */
  readonly features: number;
  readonly outputs: number;
  /** Rows that were given, and how many of them were used: fewer where a kernel method took `maxRows` at random. */
  readonly rows: number;
  readonly usedRows: number;
  /** What inputs are put through before `model` sees them; `null` where it takes them as they are. */
  readonly scaling: Scaling | null;
  readonly model: LearnerModel;
}

/** A learner with its options chosen. */
export interface Learner {
  readonly name: LearnerName;
  readonly options: LearnerOptions[LearnerName];
  /** From `x` of shape (n, features) and `y` of shape (n, outputs), row-major. */
  readonly fit: (x: Matrix, y: Float64Array, work?: Work) => FittedLearner;
  /** Predictions of shape (m, outputs), row-major, for `x` of shape (m, features). */
  readonly predict: (fitted: FittedLearner, x: Matrix) => Float64Array;
}
