import "./PlaneHandleView.css";
import { quadrant } from "@swar/units";
import { type KeyboardEvent, useRef } from "react";
import { sayPoint } from "../text/say-point.ts";
import type { PlaneHandle } from "./plane-props.ts";
import type { PlaneScale } from "./plane-scale.ts";
import { stepPoint } from "./step-point.ts";

const MIDDLE = { valence: 0.5, arousal: 0.5 } as const;
const AXES = ["valence", "arousal"] as const;

/** A place that can be set: what is seen of it, and two sliders for keyboard and ears that are linked in it. */
export function PlaneHandleView({
  handle,
  scale,
  dragged = false,
  part,
}: {
  readonly handle: PlaneHandle;
  readonly scale: PlaneScale;
  readonly dragged?: boolean;
  /** A corner of a region, or its middle: no more than a small mark. */
  readonly part?: "corner" | "middle" | undefined;
}) {
  const { id, name, point, onMove, look = "now" } = handle;
  const place = point ?? MIDDLE;
  const inputs = useRef<HTMLDivElement>(null);
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    const next = stepPoint(place, event);
    if (!next) return;
    event.preventDefault();
    onMove(next, true);
    // The slider of the axis that moved takes the focus, so that its new value is read out.
    const axis = next.arousal === place.arousal ? "valence" : "arousal";
    if (next.arousal !== place.arousal || next.valence !== place.valence) {
      inputs.current?.querySelector<HTMLElement>(`[data-axis=${axis}]`)?.focus();
    }
  };
  const said = point ? sayPoint(point) : "not set; the arrow keys set it";
  const isRight = scale.x(place.valence) < scale.size * 0.7;
  return (
    <div
      className="plane-handle"
      ref={inputs}
      data-handle={id}
      data-look={part ?? look}
      data-unset={point === undefined || undefined}
      data-dragged={dragged || undefined}
      data-quadrant={part ? undefined : quadrant(place)}
      data-side={isRight ? "right" : "left"}
      style={{ translate: `${scale.x(place.valence)}px ${scale.y(place.arousal)}px` }}
    >
      {AXES.map((axis) => (
        <input
          key={axis}
          type="range"
          data-axis={axis}
          min={0}
          max={1}
          step={0.01}
          value={place[axis]}
          aria-label={`${name}: ${axis}`}
          aria-roledescription="two-dimensional slider"
          aria-valuetext={`${axis} ${place[axis].toFixed(2)}; ${said}`}
          tabIndex={axis === "valence" ? 0 : -1}
          onKeyDown={press}
          onChange={(event) => onMove({ ...place, [axis]: event.target.valueAsNumber }, true)}
        />
      ))}
      <span className="plane-knob" aria-hidden="true" />
      {!part && (
        <span className="plane-handle-name" aria-hidden="true">
          {name}
        </span>
      )}
    </div>
  );
}
