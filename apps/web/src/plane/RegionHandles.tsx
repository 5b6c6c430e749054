import { type KeyboardEvent, useEffect, useRef } from "react";
import { Button } from "../controls/Button.tsx";
import { PlaneHandleView } from "./PlaneHandleView.tsx";
import type { PlaneHandle, PlaneProps, PlaneRegion } from "./plane-props.ts";
import type { PlaneScale } from "./plane-scale.ts";
import { movedRegion, regionBetween, regionMiddle } from "./region.ts";

/** Where a region begins that is made by keyboard: about the middle. */
const FIRST: PlaneRegion = { valence: [0.4, 0.6], arousal: [0.4, 0.6] };

type OnRegion = NonNullable<PlaneProps["onRegion"]>;

/**
 * A region for keyboard and ears: its middle moves it, two corners resize it, Escape and Delete clear it; a button makes one where there
 * is none. The focus goes with it.
 */
export function RegionHandles({
  region,
  onRegion,
  scale,
}: {
  readonly region: PlaneRegion | undefined;
  readonly onRegion: OnRegion;
  readonly scale: PlaneScale;
}) {
  const box = useRef<HTMLDivElement>(null);
  const isByKey = useRef(false);
  const isThere = region !== undefined;
  useEffect(() => {
    if (!isByKey.current) return;
    isByKey.current = false;
    box.current?.querySelector<HTMLElement>("input, button")?.focus();
  }, [isThere]);
  const set = (next: PlaneRegion | undefined): void => {
    isByKey.current = true;
    onRegion(next, true);
  };
  const press = (event: KeyboardEvent): void => {
    if (!region || (event.key !== "Escape" && event.key !== "Delete")) return;
    event.preventDefault();
    set(undefined);
  };
  return (
    <div className="plane-region-handles" ref={box} onKeyDown={press}>
      {region ? (
        handlesOf(region, onRegion).map((handle, i) => (
          <PlaneHandleView key={handle.id} scale={scale} handle={handle} part={i === 0 ? "middle" : "corner"} />
        ))
      ) : (
        <Button className="plane-region-begin for-ears" onClick={() => set(FIRST)}>
          Select a region by keyboard
        </Button>
      )}
    </div>
  );
}

function handlesOf(region: PlaneRegion, onRegion: OnRegion): readonly PlaneHandle[] {
  const low = { valence: region.valence[0], arousal: region.arousal[0] };
  const high = { valence: region.valence[1], arousal: region.arousal[1] };
  const middle = regionMiddle(region);
  return [
    {
      id: "region-middle",
      name: "Region, its middle",
      point: middle,
      onMove: ({ valence, arousal }, settled) => {
        const by = { valence: valence - middle.valence, arousal: arousal - middle.arousal };
        onRegion(movedRegion(region, by), settled);
      },
    },
    {
      id: "region-low",
      name: "Region, lower left corner",
      point: low,
      onMove: (point, settled) => onRegion(regionBetween(point, high), settled),
    },
    {
      id: "region-high",
      name: "Region, upper right corner",
      point: high,
      onMove: (point, settled) => onRegion(regionBetween(low, point), settled),
    },
  ];
}
