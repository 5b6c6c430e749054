import type { AffectPoint } from "@swar/units";
import { distance } from "./line.ts";
import type { Smoothness } from "./playlist-types.ts";

/**
 * How straight each axis goes: Pearson's correlation of position and value; absent for an axis that does not move, or
 * where there are fewer than two points.
 * @see Gaur & Donnelly (2024), Generating smooth mood-dynamic playlists with audio features and KNN, EvoMUSART.
 * @example smoothness([{ arousal: 0.2, valence: 0.5 }, { arousal: 0.4, valence: 0.5 }]) // { arousal: 1 }
 */
export function smoothness(points: readonly AffectPoint[]): Smoothness {
  const arousal = correlation(points.map((p) => p.arousal));
  const valence = correlation(points.map((p) => p.valence));
  return { ...(arousal === undefined ? {} : { arousal }), ...(valence === undefined ? {} : { valence }) };
}

/**
 * How unequal the steps are: the variance of the distances from each point to the next; 0 where there are fewer than two
 * steps.
 * @example evenness([{ arousal: 0, valence: 0 }, { arousal: 0.5, valence: 0 }, { arousal: 1, valence: 0 }]) // 0
 */
export function evenness(points: readonly AffectPoint[]): number {
  const steps = points.slice(1).map((point, i) => distance(points[i] as AffectPoint, point));
  return steps.length === 0 ? 0 : mean(steps.map((step) => (step - mean(steps)) ** 2));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, x) => sum + x, 0) / values.length;
}

function correlation(values: readonly number[]): number | undefined {
  const [middle, center] = [(values.length - 1) / 2, mean(values)];
  let [product, positions, spread] = [0, 0, 0];
  values.forEach((x, i) => {
    product += (i - middle) * (x - center);
    positions += (i - middle) ** 2;
    spread += (x - center) ** 2;
  });
  const moves = values.some((x) => x !== values[0]);
  return moves ? Math.max(-1, Math.min(1, product / Math.sqrt(positions * spread))) : undefined;
}
