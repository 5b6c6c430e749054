/** How far a prediction is likely to be from the truth: one standard deviation of held-out error, by what the model saw. */
import type { AffectPoint, Unit } from "@swar/units";
import type { Summary } from "./curve.ts";

/** One axis: the logarithm of the error's standard deviation is linear in `errorFeatures`, within bounds. */
export interface AxisErrorModel {
  readonly coefficients: readonly number[];
  /** Least and greatest standard error that it gives. */
  readonly bounds: readonly [Unit, Unit];
}

/** How far predictions of each axis are from the truth, by what was predicted. */
export interface ErrorModel {
  /** Mean of the predictions that it was fitted on. */
  readonly centre: AffectPoint;
  readonly arousal: AxisErrorModel;
  readonly valence: AxisErrorModel;
}

/** Brings the features to the size of one. */
const TENFOLD = 10;

/**
 * What the standard error of an axis may depend on: the spread (standard deviation) of its predictions over the song's
 * windows, how far the prediction lies from the usual one and on which side, and on which side the other axis lies.
 */
export function errorFeatures(axis: keyof AffectPoint, { mean, spread }: Summary, centre: AffectPoint): number[] {
  const other = axis === "arousal" ? "valence" : "arousal";
  const off = TENFOLD * (mean[axis] - centre[axis]);
  return [1, Math.log(0.01 + spread[axis]), Math.abs(off), off, TENFOLD * (mean[other] - centre[other])];
}

/** The standard error of the prediction `song`, of each axis. */
export function standardError(model: ErrorModel, song: Summary): AffectPoint {
  const of = (axis: keyof AffectPoint): Unit => {
    const { coefficients, bounds } = model[axis];
    const features = errorFeatures(axis, song, model.centre);
    const logError = features.reduce((sum, f, i) => sum + f * (coefficients[i] ?? 0), 0);
    return Math.min(bounds[1], Math.max(bounds[0], Math.exp(logError)));
  };
  return { arousal: of("arousal"), valence: of("valence") };
}
