/** What a press on the plane takes hold of, and what comes of dragging it. */
import type { AffectPoint } from "@swar/units";
import { chooseHandle } from "./choose-handle.ts";
import { type Hit, hitTest, type Targets } from "./hit-test.ts";
import { insideUnit } from "./inside-unit.ts";
import { pickHit } from "./pick-hit.ts";
import type { PlaneHandle, PlaneProps, PlaneRegion } from "./plane-props.ts";
import { isInRegion, movedRegion, oppositeCorner, regionBetween } from "./region.ts";

/** What a press has taken hold of: something to be picked, a handle, a corner of a region, a whole region. */
export type Grab =
  | { readonly kind: "click"; readonly hit: Hit; readonly from: AffectPoint }
  | { readonly kind: "handle"; readonly id: string; readonly off: AffectPoint }
  | { readonly kind: "corner"; readonly anchor: AffectPoint }
  | { readonly kind: "region"; readonly region: PlaneRegion; readonly from: AffectPoint };

/** What there is to take hold of. */
export interface Grabbable extends Pick<PlaneProps, "region" | "onRegion" | "onPickPoint"> {
  readonly handles: readonly PlaneHandle[];
  readonly targets: Targets;
}

/** A region of less is none. */
const LEAST_REGION = 0.015;

/** What a press at `place` takes: a handle under it, else something to pick, else what `grabGround` takes. */
export function grabAt(all: Grabbable, place: AffectPoint, reach: number): Grab | undefined {
  const isOnHandle = all.handles.some(({ point }) => point && apart(point, place) <= reach);
  const hit = isOnHandle ? undefined : hitTest(all.targets, place, reach);
  return hit ? { kind: "click", hit, from: place } : grabGround(all, place, reach);
}

/** What a press beside all marks takes: the handle that comes here, else a region. */
export function grabGround(
  { handles, region, onRegion }: Grabbable,
  place: AffectPoint,
  reach: number,
): Grab | undefined {
  const handle = chooseHandle(handles, place, reach);
  if (handle) {
    // One that was taken beside its middle keeps that distance, and does not jump.
    const near = handle.point && apart(handle.point, place) <= reach ? handle.point : place;
    return { kind: "handle", id: handle.id, off: difference(near, place) };
  }
  if (!onRegion) return undefined;
  const anchor = region && oppositeCorner(region, place, reach);
  if (region && !anchor && isInRegion(region, place)) return { kind: "region", region, from: place };
  return { kind: "corner", anchor: anchor ?? place };
}

/** Brings what was taken to `place`; with `settled` the hand lets go, and what was only pressed is picked. */
export function dragGrab(taken: Grab, all: Grabbable, place: AffectPoint, settled: boolean): void {
  switch (taken.kind) {
    case "click":
      if (settled) pickHit(taken.hit, all);
      break;
    case "handle":
      all.handles.find(({ id }) => id === taken.id)?.onMove(shifted(place, taken.off), settled);
      break;
    case "corner":
      all.onRegion?.(orNone(regionBetween(taken.anchor, place), settled), settled);
      break;
    case "region":
      all.onRegion?.(movedRegion(taken.region, difference(place, taken.from)), settled);
      break;
  }
}

/** How far apart two places are. */
export function apart(a: AffectPoint, b: AffectPoint): number {
  return Math.hypot(a.valence - b.valence, a.arousal - b.arousal);
}

const difference = (a: AffectPoint, b: AffectPoint): AffectPoint => ({
  valence: a.valence - b.valence,
  arousal: a.arousal - b.arousal,
});
const shifted = (a: AffectPoint, by: AffectPoint): AffectPoint => ({
  valence: insideUnit(a.valence + by.valence),
  arousal: insideUnit(a.arousal + by.arousal),
});

/** A press without a drag clears the region. */
function orNone(region: PlaneRegion, settled: boolean): PlaneRegion | undefined {
  const { valence, arousal } = region;
  const isTiny = Math.max(valence[1] - valence[0], arousal[1] - arousal[0]) < LEAST_REGION;
  return settled && isTiny ? undefined : region;
}
