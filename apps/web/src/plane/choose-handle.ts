import type { AffectPoint } from "@swar/units";
import type { PlaneHandle } from "./plane-props.ts";

/**
 * Which handle a press at `place` moves: one within `reach`, else the first that is not set, else the nearest; undefined where
 * there is none.
 */
export function chooseHandle(
  handles: readonly PlaneHandle[],
  place: AffectPoint,
  reach: number,
): PlaneHandle | undefined {
  const away = ({ point }: PlaneHandle): number =>
    point ? Math.hypot(point.valence - place.valence, point.arousal - place.arousal) : Number.POSITIVE_INFINITY;
  const [nearest] = handles.toSorted((a, b) => away(a) - away(b));
  if (nearest && away(nearest) <= reach) return nearest;
  return handles.find(({ point }) => point === undefined) ?? nearest;
}
