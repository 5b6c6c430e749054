import { quadrant } from "@swar/units";
import type { PlaneMarker } from "./plane-props.ts";
import type { PlaneScale } from "./plane-scale.ts";
import type { Spot } from "./spread-marks.ts";

const RADIUS = 3.5;
/** A number that stands nearer than this covers its own place. */
const BESIDE = 3;

/** The place itself of a marker whose text stands beside it, and a line from one to the other. It lies below all texts. */
export function PlaneLeaderView({
  marker: { point },
  scale,
  spot,
}: {
  readonly marker: PlaneMarker;
  readonly scale: PlaneScale;
  readonly spot: Spot | undefined;
}) {
  const [x, y] = [scale.x(point.valence), scale.y(point.arousal)];
  if (!spot || Math.hypot(spot.x - x, spot.y - y) <= BESIDE) return null;
  return (
    <g className="plane-leader" data-quadrant={quadrant(point)}>
      <line x1={x} y1={y} x2={spot.x} y2={spot.y} />
      <circle cx={x} cy={y} r={RADIUS} />
    </g>
  );
}
