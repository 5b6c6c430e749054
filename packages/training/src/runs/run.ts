/** What one training is of: labelled clips, which of them teach, stop and test it, and what is trained. */
import type { Architecture } from "@swar/model";
import type { Matrix, Quadrant, Unit } from "@swar/units";
import type { Examples } from "../fit/examples.ts";
import type { FitOptions, FitState } from "../fit/fit.ts";
import type { LearnerName, Task } from "../learners/learner.ts";
import type { Split } from "../sets/group-split.ts";

/** The labels of a clip, or of a song in a table. */
export interface Labelled {
  readonly arousal: Unit;
  readonly valence: Unit;
  /** Clips of one group never stand on both sides of a split. */
  readonly group: string;
  readonly quadrant?: Quadrant;
}

/** Labelled clips and their windows, clip by clip in the same order. */
export interface TrainingSet<C extends Labelled = Labelled> {
  readonly clips: readonly C[];
  readonly examples: Examples;
}

/** One training: clips of `set` by their indices. */
export interface Run {
  /** Unique in a plan, such as `model` or `fold 1`. */
  readonly name: string;
  readonly seed: number;
  readonly set: TrainingSet;
  readonly split: Split;
}

/** The runs of an experiment. */
export interface Plan {
  /** The one whose model is kept. */
  readonly main: Run;
  /** Those whose test parts give the scores; the main run may be among them. */
  readonly tests: readonly Run[];
}

/** How a model comes from examples: by gradient descent, or at once, options being chosen within the training part. */
export type ModelMethod =
  | {
      readonly kind: "gradient";
      readonly architecture: Architecture;
      readonly fit: Omit<FitOptions, "seed" | "steps" | "classWeights" | "threads">;
      /** Whether classes count the more the rarer they are in the training part. */
      readonly balanced?: boolean;
    }
  | { readonly kind: "ridge" | "kernel-ridge"; readonly task: Task };

/** A learner that gives predictions for the test part, but no graph and so no checkpoint: to compare with. */
export interface LearnerMethod {
  readonly kind: "learner";
  /** `formula` is the first prototype's, which learns nothing. */
  readonly name: LearnerName | "formula";
  readonly task: Task;
}

/** What a run can be done by. */
export type Method = ModelMethod | LearnerMethod;

/** A model that came of a run: plain data. */
export interface FittedModel {
  readonly architecture: Architecture;
  /** The history is empty where nothing was descended. */
  readonly state: FitState;
  /** What was chosen within the training part, in a few words. */
  readonly chosen?: string;
}

/** What a learner without a graph says of the test part of its run: plain data. */
export interface LearnerPredictions {
  /** Shape (test clips, outputs). */
  readonly predicted: Matrix;
  readonly chosen?: string;
}

/** What comes of a run. */
export type Fitted = FittedModel | LearnerPredictions;
