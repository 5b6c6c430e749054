/** What an evaluation says: plain data, the same after `JSON.parse(JSON.stringify(…))`. */
import type { AffectPoint } from "@swar/units";
import type { AxisMetricName } from "./axis-metrics.ts";
import type { Interval } from "./bootstrap.ts";
import type { Confusion } from "./confusion.ts";

/** A number and its 95 % interval, which is null where there were fewer than two rows or groups to resample. */
export interface Estimate {
  readonly value: number;
  readonly interval: Interval | null;
}

/** The six measures of one axis. */
export type AxisEvaluation = Readonly<Record<AxisMetricName, Estimate>>;

/** How well quadrants were told apart. */
export interface QuadrantEvaluation {
  readonly accuracy: Estimate;
  readonly macroF1: Estimate;
  readonly confusion: Confusion;
}

/** The scores of one way to predict. */
export interface AffectScores {
  /** Over both axes together. */
  readonly mse: Estimate;
  /** Over both axes together. */
  readonly mae: Estimate;
  readonly arousal: AxisEvaluation;
  readonly valence: AxisEvaluation;
  /** Where the clips carry quadrant labels. */
  readonly quadrant?: QuadrantEvaluation;
}

/** How the intervals were made. */
export interface Resampling {
  readonly unit: "group" | "row";
  /** How many rows or groups were drawn from. */
  readonly count: number;
  readonly replicates: number;
  readonly seed: number;
}

/** A model's scores on labelled clips, beside those of a prediction that never changes. */
export interface AffectEvaluation extends AffectScores {
  /** How many clips. */
  readonly count: number;
  readonly resampling: Resampling;
  /** Predict-the-mean: `point` for every clip. */
  readonly baseline: AffectScores & { readonly point: AffectPoint };
}
