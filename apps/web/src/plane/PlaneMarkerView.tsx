import { quadrant } from "@swar/units";
import { PlaneEllipse } from "./PlaneEllipse.tsx";
import type { PlaneMarker } from "./plane-props.ts";
import type { PlaneScale } from "./plane-scale.ts";

const RADIUS = { dot: 6, ring: 6, now: 8 } as const;
const WITH_TEXT = 11;

/** A single place with its uncertainty and, where wanted, its name. */
export function PlaneMarkerView({ marker, scale }: { readonly marker: PlaneMarker; readonly scale: PlaneScale }) {
  const { point, name, text, look = "dot", uncertainty, named = false } = marker;
  const [x, y] = [scale.x(point.valence), scale.y(point.arousal)];
  const radius = text === undefined ? RADIUS[look] : WITH_TEXT;
  const isRight = x < scale.size * 0.62;
  return (
    <g className="plane-marker" data-look={look} data-quadrant={quadrant(point)}>
      {uncertainty && <PlaneEllipse {...{ point, uncertainty, scale }} />}
      <circle cx={x} cy={y} r={radius} />
      {text !== undefined && (
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
