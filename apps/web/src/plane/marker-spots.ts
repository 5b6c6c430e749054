import type { PlaneMarker } from "./plane-props.ts";
import type { PlaneScale } from "./plane-scale.ts";
import { type Spot, spreadMarks } from "./spread-marks.ts";

/** The radius of a marker with a text in it, in pixels. */
export const TEXT_RADIUS = 10;
/** Between the edges of two of them. */
const GAP = 3;
/** A number that stands farther from its place says nothing of it any more. */
const FARTHEST = 72;

/**
 * Where markers with a text stand so that none covers another, by their ids: beside their places where these lie close together. One that
 * plays, or is talked of, stays where it is; for one that is absent there is no room.
 */
export function markerSpots(markers: readonly PlaneMarker[], scale: PlaneScale): ReadonlyMap<string, Spot> {
  const numbered = markers.filter(({ text }) => text !== undefined);
  const places = numbered.map(({ point }) => ({ x: scale.x(point.valence), y: scale.y(point.arousal) }));
  const spots = spreadMarks(places, {
    apart: 2 * TEXT_RADIUS + GAP,
    farthest: FARTHEST,
    within: [scale.inset, scale.size - scale.inset],
    fixed: numbered.flatMap(({ look }, i) => (look === "now" ? [i] : [])),
  });
  return new Map(numbered.flatMap(({ id }, i) => (spots[i] ? [[id, spots[i]] as const] : [])));
}
