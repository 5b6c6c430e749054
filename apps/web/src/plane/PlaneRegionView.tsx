import type { PlaneRegion } from "./plane-props.ts";
import type { PlaneScale } from "./plane-scale.ts";

/** A rectangle: what lies outside it steps back. */
export function PlaneRegionView({ region, scale }: { readonly region: PlaneRegion; readonly scale: PlaneScale }) {
  const { valence, arousal } = region;
  const [left, top] = [scale.x(valence[0]), scale.y(arousal[1])];
  const [width, height] = [scale.length(valence[1] - valence[0]), scale.length(arousal[1] - arousal[0])];
  const { size } = scale;
  return (
    <g className="plane-region">
      <path
        className="plane-region-outside"
        fillRule="evenodd"
        d={`M0 0H${size}V${size}H0ZM${left} ${top}h${width}v${height}h${-width}Z`}
      />
      <rect className="plane-region-edge" x={left} y={top} width={width} height={height} rx={3} />
    </g>
  );
}
