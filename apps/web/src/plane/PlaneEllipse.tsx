import type { AffectPoint } from "@swar/units";
import type { PlaneScale } from "./plane-scale.ts";

/** One standard deviation of each axis about a point. */
export function PlaneEllipse({
  point,
  uncertainty,
  scale,
}: {
  readonly point: AffectPoint;
  readonly uncertainty: AffectPoint;
  readonly scale: PlaneScale;
}) {
  return (
    <ellipse
      className="plane-ellipse"
      cx={scale.x(point.valence)}
      cy={scale.y(point.arousal)}
      rx={scale.length(uncertainty.valence)}
      ry={scale.length(uncertainty.arousal)}
    />
  );
}
