import { quadrant } from "@swar/units";
import { memo, useMemo } from "react";
import { PlaneEllipse } from "./PlaneEllipse.tsx";
import { pathPieces } from "./path-pieces.ts";
import { placeAt } from "./path-time.ts";
import type { PlanePath } from "./plane-props.ts";
import type { PlaneScale } from "./plane-scale.ts";

/** A course over the plane and its playhead. Only the playhead is drawn anew when time goes on. */
export function PlanePathView({ path, scale }: { readonly path: PlanePath; readonly scale: PlaneScale }) {
  const { valence, arousal, look = "heard", at, uncertainty } = path;
  const place = at === undefined ? undefined : placeAt(path, at);
  return (
    <g className="plane-path" data-look={look}>
      <PathLine {...{ valence, arousal, scale }} />
      {place && (
        <g data-quadrant={quadrant(place)}>
          {uncertainty && <PlaneEllipse point={place} uncertainty={uncertainty} scale={scale} />}
          <circle className="plane-playhead" cx={scale.x(place.valence)} cy={scale.y(place.arousal)} r={8} />
        </g>
      )}
    </g>
  );
}

interface Line extends Pick<PlanePath, "valence" | "arousal"> {
  readonly scale: PlaneScale;
}

const PathLine = memo(function PathLine({ valence, arousal, scale }: Line) {
  const pieces = useMemo(() => pathPieces({ id: "", name: "", valence, arousal }, scale), [valence, arousal, scale]);
  const last = valence.length - 1;
  if (last < 0) return null;
  const start = { valence: valence[0] as number, arousal: arousal[0] as number };
  const end = { valence: valence[last] as number, arousal: arousal[last] as number };
  return (
    <>
      {pieces.map(({ d, quadrant: name, when }, i) => (
        <path key={i} d={d} data-quadrant={name} opacity={0.4 + 0.6 * when} strokeWidth={1.5 + 2 * when} />
      ))}
      <circle
        className="plane-path-start"
        data-quadrant={quadrant(start)}
        cx={scale.x(start.valence)}
        cy={scale.y(start.arousal)}
        r={4}
      />
      {last > 0 && <Arrow {...{ valence, arousal, scale }} name={quadrant(end)} />}
    </>
  );
});

/** What is shorter says nothing of a direction, in pixels. */
const ARROW = 10;

/** The head of an arrow at the end, in the direction of the last stretch that is long enough to have one. */
function Arrow({ valence, arousal, scale, name }: Line & { readonly name: string }) {
  const last = valence.length - 1;
  const [x, y] = [scale.x(valence[last] as number), scale.y(arousal[last] as number)];
  let [dx, dy] = [1, 0];
  for (let i = last - 1; i >= 0; i--) {
    [dx, dy] = [x - scale.x(valence[i] as number), y - scale.y(arousal[i] as number)];
    if (Math.hypot(dx, dy) > ARROW) break;
  }
  const angle = (Math.atan2(dy, dx) * 180) / Math.PI;
  return (
    <path
      className="plane-path-end"
      data-quadrant={name}
      d="M7 0L-5 -5.5L-2.5 0L-5 5.5Z"
      transform={`translate(${x} ${y}) rotate(${angle})`}
    />
  );
}
