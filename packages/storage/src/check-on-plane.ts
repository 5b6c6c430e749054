import { type AffectPoint, check } from "@swar/units";

/**
 * Asserts that `point`, which is called `what`, lies on the plane.
 * @throws SwarError `invalid-argument` where it does not.
 */
export function checkOnPlane({ arousal, valence }: AffectPoint, where: string, what: string): void {
  const isUnit = (x: number): boolean => x >= 0 && x <= 1;
  check(isUnit(arousal) && isUnit(valence), where, `${what} must lie in [0, 1]²`, [arousal, valence]);
}
