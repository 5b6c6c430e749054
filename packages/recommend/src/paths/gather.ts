import type { AffectPoint } from "@swar/units";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { type Extra, expectedSquare, type Found, nearest } from "../catalogue/nearest.ts";

/** The tracks among which the search chooses, place by place. */
export interface Gathered {
  /** What may come at each place, and what it costs there. */
  readonly places: readonly (readonly Found[])[];
  /** What a track costs at least that was not gathered for a place; Infinity where none was left out. */
  readonly cuts: readonly number[];
}

/** How to gather. */
export interface GatherOptions {
  /** The point wanted at each place. */
  readonly points: readonly AffectPoint[];
  /** How many tracks about a point. */
  readonly size: number;
  /** What a track costs beyond its squared distance. */
  readonly extra: Extra;
  /** Tracks that are gathered for every place. */
  readonly must: readonly number[];
}

/** Gathers the nearest tracks about each wanted point; places with the same point share them. */
export function gather(catalogue: Catalogue, { points, size, extra, must }: GatherOptions): Gathered {
  const required = new Set(must);
  const others: Extra = required.size === 0 ? extra : (i, most) => (required.has(i) ? Infinity : extra(i, most));
  const known = new Map<string, { found: readonly Found[]; cut: number }>();
  const about = (point: AffectPoint): { found: readonly Found[]; cut: number } => {
    const near = nearest(catalogue, point, { count: size, extra: others });
    const cut = near.length < size ? Infinity : (near.at(-1) as Found).cost;
    const named = must.map((index) => ({ index, cost: expectedSquare(catalogue, index, point) + extra(index) }));
    return { found: [...near, ...named], cut };
  };
  const places = points.map((point) => {
    const key = `${point.arousal} ${point.valence}`;
    const place = known.get(key) ?? about(point);
    known.set(key, place);
    return place;
  });
  return { places: places.map(({ found }) => found), cuts: places.map(({ cut }) => cut) };
}
