import type { AffectPoint } from "@swar/units";

/** Nearer to each other than this, the numbers of two points would cover each other. */
const APART = 0.075;

/**
 * Which of `points` carry their number: those in `first` before all others, and of the rest each that stands apart from those
 * that do.
 * @example numberedPlaces([{ arousal: 0, valence: 0 }, { arousal: 0, valence: 0.01 }], [1]) // Set { 1 }
 */
export function numberedPlaces(points: readonly AffectPoint[], first: readonly number[]): ReadonlySet<number> {
  const numbered = new Set<number>();
  for (const index of [...first, ...points.keys()]) {
    const point = points[index];
    if (point && [...numbered].every((other) => distance(point, points[other] as AffectPoint) >= APART))
      numbered.add(index);
  }
  return numbered;
}

function distance(a: AffectPoint, b: AffectPoint): number {
  return Math.hypot(a.arousal - b.arousal, a.valence - b.valence);
}
