import type { AffectPoint, Unit } from "@swar/units";
import type { PathMode } from "./playlist-types.ts";

/** A way to go on the plane. */
export interface Way {
  readonly from: AffectPoint;
  readonly to: AffectPoint;
  readonly mode: PathMode;
  /** Part of the tracks that `iso` stays at the target. */
  readonly dwell: Unit;
}

/** The distance of two points of the plane. */
export function distance(a: AffectPoint, b: AffectPoint): number {
  return Math.hypot(a.arousal - b.arousal, a.valence - b.valence);
}

/**
 * How far along the line from `from` to `to` a point lies, in units of the plane: its projection. Where both are the same, the line
 * goes towards calm.
 * @example alongLine({ from: { arousal: 1, valence: 0 }, to: { arousal: 0, valence: 0 } })({ arousal: 0.75, valence: 0.5 }) // 0.25
 */
export function alongLine({ from, to }: Pick<Way, "from" | "to">): (point: AffectPoint) => number {
  const length = distance(from, to);
  const arousal = length === 0 ? -1 : (to.arousal - from.arousal) / length;
  const valence = length === 0 ? 0 : (to.valence - from.valence) / length;
  return (point) => (point.arousal - from.arousal) * arousal + (point.valence - from.valence) * valence;
}

/**
 * How many even steps lead to the target, with `count` tracks. With `iso`, the last tracks stay: as many as `dwell` asks, rounded, and
 * at least one where there are two.
 */
export function stepsOf({ mode, dwell }: Pick<Way, "mode" | "dwell">, count: number): number {
  if (mode === "compensatory") return 0;
  if (mode === "direct") return count - 1;
  return count - Math.min(count - 1, Math.max(1, Math.round(dwell * count)));
}

/**
 * Where ideal tracks would lie, one a place: evenly from the start to the target, then at the target.
 * @example wantedPoints({ from: { arousal: 1, valence: 0 }, to: { arousal: 0, valence: 0 }, mode: "direct", dwell: 0 }, 3)[1] // { arousal: 0.5, valence: 0 }
 */
export function wantedPoints(way: Way, count: number): AffectPoint[] {
  const steps = stepsOf(way, count);
  const { from, to } = way;
  const share = (place: number): number =>
    way.mode === "compensatory" ? 1 : steps === 0 ? 0 : Math.min(1, place / steps);
  const between = (a: number, b: number, s: number): number => a + (b - a) * s;
  return Array.from({ length: count }, (_, place) => ({
    arousal: between(from.arousal, to.arousal, share(place)),
    valence: between(from.valence, to.valence, share(place)),
  }));
}
