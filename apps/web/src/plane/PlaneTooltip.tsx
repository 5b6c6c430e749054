import "./PlaneTooltip.css";
import { sayClock } from "../text/say-clock.ts";
import type { Hit } from "./hit-test.ts";
import { hitWords } from "./hit-words.ts";
import type { PlanePoints } from "./plane-props.ts";
import type { PlaneScale } from "./plane-scale.ts";
import type { Spot } from "./spread-marks.ts";

/** What one points at, in words beside it. */
export function PlaneTooltip({
  hit,
  points,
  scale,
  spots,
}: {
  readonly hit: Hit;
  readonly points: PlanePoints | undefined;
  readonly scale: PlaneScale;
  /** Where markers stand that stand beside their places. */
  readonly spots: ReadonlyMap<string, Spot>;
}) {
  const said = hitWords(hit, points);
  if (!said) return null;
  const { name, note, place } = said;
  const spot = hit.kind === "marker" ? spots.get(hit.marker.id) : undefined;
  const { x, y } = spot ?? { x: scale.x(place.valence), y: scale.y(place.arousal) };
  return (
    <>
      {hit.kind !== "marker" && (
        <span className="plane-seen" aria-hidden="true" style={{ translate: `${x}px ${y}px` }} />
      )}
      <div
        className="plane-tooltip"
        aria-hidden="true"
        data-below={y < scale.size * 0.25 || undefined}
        data-side={x < scale.size / 3 ? "right" : x > (scale.size * 2) / 3 ? "left" : "middle"}
        style={{ translate: `${x}px ${y}px` }}
      >
        <div className="plane-tooltip-words">
          <bdi className="plane-tooltip-name">{name}</bdi>
          {note !== undefined && <bdi>{note}</bdi>}
          <span>
            {hit.kind === "path" && hit.path.time !== undefined && `${sayClock(hit.time)} · `}
            valence {place.valence.toFixed(2)} · arousal {place.arousal.toFixed(2)}
          </span>
        </div>
      </div>
    </>
  );
}
