import type { AffectPoint, Seconds } from "@swar/units";
import { timeNear } from "./path-time.ts";
import type { PlaneMarker, PlanePath } from "./plane-props.ts";
import type { PointGrid } from "./point-grid.ts";

/** What can be hit: what is drawn last comes first. */
export interface Targets {
  readonly markers: readonly PlaneMarker[];
  /** Where markers stand that stand beside their places, by their ids. */
  readonly spots?: ReadonlyMap<string, AffectPoint>;
  readonly paths: readonly PlanePath[];
  readonly grid: PointGrid | undefined;
}

/** What was hit. */
export type Hit =
  | { readonly kind: "marker"; readonly marker: PlaneMarker }
  | { readonly kind: "point"; readonly index: number }
  | { readonly kind: "path"; readonly path: PlanePath; readonly time: Seconds };

/** What lies within `reach` of `place`: a marker before a point, a point before a path. */
export function hitTest({ markers, spots, paths, grid }: Targets, place: AffectPoint, reach: number): Hit | undefined {
  const marker = nearestMarker(markers, spots, place, reach);
  if (marker) return { kind: "marker", marker };
  const index = grid?.nearest(place, reach) ?? -1;
  if (index >= 0) return { kind: "point", index };
  let best: { readonly hit: Hit; readonly away: number } | undefined;
  for (const path of paths) {
    const near = timeNear(path, place, best?.away ?? reach);
    if (near) best = { hit: { kind: "path", path, time: near.time }, away: near.away };
  }
  return best?.hit;
}

function nearestMarker(
  markers: readonly PlaneMarker[],
  spots: Targets["spots"],
  place: AffectPoint,
  reach: number,
): PlaneMarker | undefined {
  let best: PlaneMarker | undefined;
  let least = reach;
  for (const marker of markers) {
    const point = spots?.get(marker.id) ?? marker.point;
    const away = Math.hypot(point.valence - place.valence, point.arousal - place.arousal);
    // Of two at one place the later lies on top.
    if (away <= least) [best, least] = [marker, away];
  }
  return best;
}
