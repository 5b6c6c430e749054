import { Button } from "../../controls/Button.tsx";
import type { PlaneRegion } from "../../plane/plane-props.ts";
import { sayCount } from "../../text/say-count.ts";

/** What can be done with the tracks within a region of the plane. */
export function RegionBar({
  region,
  count,
  playable,
  onPlay,
  onList,
  onClear,
}: {
  readonly region: PlaneRegion;
  readonly count: number | undefined;
  readonly playable: number;
  readonly onPlay: () => void;
  readonly onList: () => void;
  readonly onClear: () => void;
}) {
  return (
    <div className="region-bar" role="group" aria-label="The region on the plane">
      <p role="status">
        <strong>{count === undefined ? "…" : sayCount(count, "track")}</strong> within
        <span className="for-ears">
          {`: valence ${said(region.valence)}, arousal ${said(region.arousal)}. Escape clears it.`}
        </span>
      </p>
      <Button icon="play" tone="primary" disabled={playable === 0} onClick={onPlay}>
        Play them
      </Button>
      <Button icon="lead" disabled={playable === 0} onClick={onList}>
        Make a playlist
      </Button>
      <Button tone="quiet" onClick={onClear}>
        Clear
      </Button>
    </div>
  );
}

function said([low, high]: readonly [number, number]): string {
  return `${low.toFixed(2)} to ${high.toFixed(2)}`;
}
