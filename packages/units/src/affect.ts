import type { Seconds, Unit } from "./quantities.ts";

/** A point of Russell's (1980) plane, both axes in [0, 1], neutral at 0.5. */
export interface AffectPoint {
  readonly arousal: Unit;
  readonly valence: Unit;
}

/** Affect over time: point `i` holds at `i × step` seconds. */
export interface AffectCurve {
  readonly step: Seconds;
  readonly time: readonly Seconds[];
  readonly arousal: readonly Unit[];
  readonly valence: readonly Unit[];
}

/** Q1 high arousal, high valence; Q2 high, low; Q3 low, low; Q4 low arousal, high valence. */
export type Quadrant = "Q1" | "Q2" | "Q3" | "Q4";

/** The four quadrants in order. */
export const QUADRANTS = ["Q1", "Q2", "Q3", "Q4"] as const satisfies readonly Quadrant[];

/** The middle of both axes: where quadrants meet. */
export const NEUTRAL: Unit = 0.5;

/**
 * The quadrant of `point`; a value of exactly 0.5 counts as high.
 * @see Russell (1980), A circumplex model of affect.
 * @example quadrant({ arousal: 0.9, valence: 0.2 }) // "Q2"
 */
export function quadrant(point: AffectPoint): Quadrant {
  const high = point.arousal >= NEUTRAL;
  const positive = point.valence >= NEUTRAL;
  if (high) return positive ? "Q1" : "Q2";
  return positive ? "Q4" : "Q3";
}
