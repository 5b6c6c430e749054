import type { AffectPoint, Unit } from "@swar/units";

/** Three numbers: what is added, the factor of arousal, the factor of valence. */
export type Affine = readonly [offset: number, ofArousal: number, ofValence: number];

/** From the affect that music expresses to the affect that a person feels: six numbers. */
export interface Calibration {
  readonly arousal: Affine;
  readonly valence: Affine;
}

/** The calibration that changes nothing. */
export const IDENTITY: Calibration = { arousal: [0, 1, 0], valence: [0, 0, 1] };

const clamp = (x: number): Unit => Math.max(0, Math.min(1, x));
const apply = ([offset, a, v]: Affine, { arousal, valence }: AffectPoint): number => offset + a * arousal + v * valence;

/**
 * Where `point` lies for this person, cut off at the edges of the plane.
 * @example feltPoint({ arousal: 0.5, valence: 0.25 }, { arousal: [0.25, 1, 0], valence: [0, 0, 2] }) // { arousal: 0.75, valence: 0.5 }
 */
export function feltPoint(point: AffectPoint, { arousal, valence }: Calibration): AffectPoint {
  return { arousal: clamp(apply(arousal, point)), valence: clamp(apply(valence, point)) };
}

/**
 * The sum of the variances of both axes after the calibration, from one standard deviation of each axis before it; their
 * errors count as independent.
 * @example feltVariance({ arousal: 0.1, valence: 0.2 }, { arousal: [0, 2, 0], valence: [0, 0, 1] }) // 0.08
 */
export function feltVariance(deviation: AffectPoint, { arousal, valence }: Calibration): number {
  const ofAxis = ([, a, v]: Affine): number => (a * deviation.arousal) ** 2 + (v * deviation.valence) ** 2;
  return ofAxis(arousal) + ofAxis(valence);
}
