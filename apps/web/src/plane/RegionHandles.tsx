import { Button } from "../controls/Button.tsx";
import { PlaneHandleView } from "./PlaneHandleView.tsx";
import type { PlaneProps, PlaneRegion } from "./plane-props.ts";
import type { PlaneScale } from "./plane-scale.ts";
import { regionBetween } from "./region.ts";

/** Where a region begins that is made by keyboard: about the middle. */
const FIRST: PlaneRegion = { valence: [0.4, 0.6], arousal: [0.4, 0.6] };

/** Two corners of a region, for keyboard and ears; a button makes one where there is none. */
export function RegionHandles({
  region,
  onRegion,
  scale,
}: {
  readonly region: PlaneRegion | undefined;
  readonly onRegion: NonNullable<PlaneProps["onRegion"]>;
  readonly scale: PlaneScale;
}) {
  if (!region) {
    return (
      <Button className="plane-region-begin for-ears" onClick={() => onRegion(FIRST, true)}>
        Select a region by keyboard
      </Button>
    );
  }
  const low = { valence: region.valence[0], arousal: region.arousal[0] };
  const high = { valence: region.valence[1], arousal: region.arousal[1] };
  return (
    <>
      <PlaneHandleView
        corner
        scale={scale}
        handle={{
          id: "region-low",
          name: "Region, lower left corner",
          point: low,
          onMove: (point, settled) => onRegion(regionBetween(point, high), settled),
        }}
      />
      <PlaneHandleView
        corner
        scale={scale}
        handle={{
          id: "region-high",
          name: "Region, upper right corner",
          point: high,
          onMove: (point, settled) => onRegion(regionBetween(low, point), settled),
        }}
      />
    </>
  );
}
