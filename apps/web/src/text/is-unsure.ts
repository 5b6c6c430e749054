import type { AffectPoint } from "@swar/units";

/**
 * Whether one standard error could carry `point` across the middle of either axis, so that its quadrant is not sure.
 * @example isUnsure({ arousal: 0.37, valence: 0.63 }, { arousal: 0.11, valence: 0.17 }) // true
 */
export function isUnsure(point: AffectPoint, deviation: AffectPoint): boolean {
  return Math.abs(point.arousal - 0.5) < deviation.arousal || Math.abs(point.valence - 0.5) < deviation.valence;
}
