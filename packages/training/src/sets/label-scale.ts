/** The scales that people's ratings come on, and the way from each to the [0, 1] of this project. */
import type { Unit } from "@swar/units";

/** What each scale calls its ends. */
export const LABEL_SCALES = {
  /** PMEmo's slider. */
  unit: [0, 1],
  /** Labels over time: DEAM, emoMusic, VGMIDI. */
  signed: [-1, 1],
  /** The Self-Assessment Manikin's nine points: DEAM's and emoMusic's whole excerpts, and word norms. */
  ninePoint: [1, 9],
} as const satisfies Record<string, readonly [number, number]>;

/** The name of a scale. */
export type LabelScale = keyof typeof LABEL_SCALES;

/**
 * A rating from −1 to 1 on the scale from 0 to 1.
 * @example fromSigned(-0.5) // 0.25
 */
export function fromSigned(rating: number): Unit {
  return (rating + 1) / 2;
}

/**
 * A rating from 1 to 9 on the scale from 0 to 1.
 * @example fromNinePoint(3) // 0.25
 */
export function fromNinePoint(rating: number): Unit {
  return (rating - 1) / 8;
}

/** The way from each scale to [0, 1]. */
export const FROM_SCALE = {
  unit: (rating) => rating,
  signed: fromSigned,
  ninePoint: fromNinePoint,
} as const satisfies Record<LabelScale, (rating: number) => Unit>;

/**
 * A standard deviation on `scale`, in units of the scale from 0 to 1.
 * @example spreadFrom("ninePoint", 2) // 0.25
 */
export function spreadFrom(scale: LabelScale, deviation: number): number {
  const [low, high] = LABEL_SCALES[scale];
  return deviation / (high - low);
}
