/** How far a prediction is likely to be from the truth: one standard deviation of held-out error, by what the model saw. */
import type { Unit } from "@swar/units";

/** One axis: the logarithm of the error's variance is linear in `errorFeatures`. */
export interface AxisErrorModel {
  readonly coefficients: readonly number[];
  /** Mean of the predictions that it was fitted on. */
  readonly centre: Unit;
  /** Least and greatest standard error that it was seen to give. */
  readonly bounds: readonly [Unit, Unit];
}

export interface ErrorModel {
  readonly arousal: AxisErrorModel;
  readonly valence: AxisErrorModel;
}

/**
 * What the standard error of one axis may depend on: the spread (standard deviation) of the windows' predictions within
 * the song, how far the prediction lies from the usual one, and on which side.
 */
export function errorFeatures(predicted: Unit, spread: number, centre: Unit): number[] {
  const off = predicted - centre;
  return [1, Math.log(0.02 + spread), off, off * off * 10];
}

/**
 * The standard error of a prediction whose windows spread by `spread`.
 * @example standardError({ coefficients: [-4, 0, 0, 0], centre: 0.5, bounds: [0, 1] }, 0.5, 0.1) // 0.1353…
 */
export function standardError({ coefficients, centre, bounds }: AxisErrorModel, predicted: Unit, spread: number): Unit {
  const features = errorFeatures(predicted, spread, centre);
  const logVariance = features.reduce((sum, f, i) => sum + f * (coefficients[i] ?? 0), 0);
  return Math.min(bounds[1], Math.max(bounds[0], Math.exp(logVariance / 2)));
}
