import { quadrant } from "@swar/units";
import { TEXT_RADIUS } from "./marker-spots.ts";
import { PlaneEllipse } from "./PlaneEllipse.tsx";
import type { PlaneMarker } from "./plane-props.ts";
import type { PlaneScale } from "./plane-scale.ts";
import type { Spot } from "./spread-marks.ts";

const RADIUS = { dot: 6, ring: 6, now: 8 } as const;

/** A single place with its uncertainty and, where wanted, its name. */
export function PlaneMarkerView({
  marker,
  scale,
  spot,
  isSeen = false,
}: {
  readonly marker: PlaneMarker;
  readonly scale: PlaneScale;
  /** Where its text stands; it has none where there is no room. */
  readonly spot: Spot | undefined;
  /** Whether it is pointed at. */
  readonly isSeen?: boolean;
}) {
  const { point, name, text, look = "dot", uncertainty, named = false } = marker;
  const { x, y } = spot ?? { x: scale.x(point.valence), y: scale.y(point.arousal) };
  const radius = spot === undefined ? RADIUS[look] : TEXT_RADIUS;
  const isRight = x < scale.size * 0.62;
  return (
    <g className="plane-marker" data-look={look} data-quadrant={quadrant(point)} data-seen={isSeen || undefined}>
      {uncertainty && <PlaneEllipse {...{ point, uncertainty, scale }} />}
      <circle cx={x} cy={y} r={radius} />
      {spot !== undefined && (
        <text className="plane-marker-text" x={x} y={y} dy="0.36em" textAnchor="middle">
          {text}
        </text>
      )}
      {named && (
        <text
          className="plane-name"
          x={isRight ? x + radius + 6 : x - radius - 6}
          y={y}
          dy="0.35em"
          textAnchor={isRight ? "start" : "end"}
        >
          {name}
        </text>
      )}
    </g>
  );
}
