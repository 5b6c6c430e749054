import { PITCH_CLASSES } from "../summary/pitch-class.ts";

/** The twelve steps above a tonic or a root. */
export const DEGREES = [
  "tonic",
  "minorSecond",
  "majorSecond",
  "minorThird",
  "majorThird",
  "fourth",
  "tritone",
  "fifth",
  "minorSixth",
  "majorSixth",
  "minorSeventh",
  "majorSeventh",
] as const;

/** The six classes of intervals within an octave: those that add up to an octave count as one. */
export const INTERVAL_CLASSES = [
  "minorSecond",
  "majorSecond",
  "minorThird",
  "majorThird",
  "fourth",
  "tritone",
] as const;

/** A number for each degree. */
export type ByDegree = Readonly<Record<(typeof DEGREES)[number], number>>;
/** A number for each interval class. */
export type ByInterval = Readonly<Record<(typeof INTERVAL_CLASSES)[number], number>>;

/**
 * Numbers under their names.
 * @example named(["share", "fit"], [0.5, 1]) // { share: 0.5, fit: 1 }
 */
export function named<Name extends string>(
  names: readonly Name[],
  values: ArrayLike<number>,
): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map((name, i) => [name, values[i]!])) as Record<Name, number>;
}

/**
 * `values`, shape (12,), by their degrees.
 * @example byDegree(new Float64Array(12).fill(1)).fifth // 1
 */
export function byDegree(values: ArrayLike<number>): ByDegree {
  return named(DEGREES, values);
}

/** A pitch class brought into [0, 12). */
export function wrapped(pitch: number): number {
  return ((pitch % PITCH_CLASSES) + PITCH_CLASSES) % PITCH_CLASSES;
}
