import type { AffectPoint, Unit } from "@swar/units";
import { insideUnit } from "./inside-unit.ts";

/** From places on the plane to pixels of a square, and back. */
export interface PlaneScale {
  /** The side of the square. */
  readonly size: number;
  /** How far the plane stands from the edges, so that marks at 0 and 1 are whole. */
  readonly inset: number;
  readonly x: (valence: Unit) => number;
  readonly y: (arousal: Unit) => number;
  /** How many pixels a distance on the plane has. */
  readonly length: (distance: number) => number;
  /** The place at a pixel; outside, the nearest on the edge. */
  readonly pointAt: (x: number, y: number) => AffectPoint;
}

const SMALL = 400;

/** The scale of a square of `size` pixels. */
export function planeScale(size: number): PlaneScale {
  const inset = size < SMALL ? 12 : 18;
  const side = Math.max(1, size - 2 * inset);
  return {
    size,
    inset,
    x: (valence) => inset + valence * side,
    y: (arousal) => inset + (1 - arousal) * side,
    length: (distance) => distance * side,
    pointAt: (x, y) => ({ valence: insideUnit((x - inset) / side), arousal: insideUnit(1 - (y - inset) / side) }),
  };
}
