import { type AffectPoint, type Quadrant, QUADRANTS, quadrant } from "@swar/units";

/** One clip of an evaluation: where it lies by its labels, and where the model put it, both nominally in [0, 1]. */
export interface ReportPoint {
  readonly truth: AffectPoint;
  readonly predicted: AffectPoint;
  /** What the clip is called, for tooltips. */
  readonly name?: string | undefined;
}

/** `points` by the quadrant in which they truly lie, in the order of `QUADRANTS`. */
export function byTrueQuadrant(
  points: readonly ReportPoint[],
): readonly (readonly [Quadrant, readonly ReportPoint[]])[] {
  return QUADRANTS.map((name) => [name, points.filter(({ truth }) => quadrant(truth) === name)]);
}
