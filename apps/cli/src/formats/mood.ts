/** A point of the affect plane in words. */
import type { AffectPoint, Quadrant } from "@swar/units";

/** What each quadrant is called. */
export const MOODS = {
  Q1: "lively and pleasant",
  Q2: "lively and unpleasant",
  Q3: "quiet and unpleasant",
  Q4: "quiet and pleasant",
} as const satisfies Record<Quadrant, string>;

/** A point with its quadrant and its standard errors. */
export interface Judged extends AffectPoint {
  readonly quadrant: Quadrant;
  readonly uncertainty: AffectPoint;
}

/** The mood of `point`, and whether one standard error could carry it into another. */
export function moodOf(point: Judged): string {
  const { quadrant } = point;
  return `${MOODS[quadrant]} (${quadrant})${unsure(point) ? ", too near the middle to be sure" : ""}`;
}

/** Whether one standard error could carry either axis across the middle. */
function unsure({ arousal, valence, uncertainty }: Judged): boolean {
  return Math.abs(arousal - 0.5) < uncertainty.arousal || Math.abs(valence - 0.5) < uncertainty.valence;
}
