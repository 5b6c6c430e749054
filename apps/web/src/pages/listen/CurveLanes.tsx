import "./CurveLanes.css";
import type { AffectCurve, AffectPoint, Seconds } from "@swar/units";
import { useId, useMemo } from "react";
import { useSize } from "../../plane/use-size.ts";
import { placeAt } from "../../plane/path-time.ts";
import { laneShapes } from "./lane-shapes.ts";
import { QuadrantGradient } from "./QuadrantGradient.tsx";
import { sayMoment } from "./say-moment.ts";
import { thinnedCurve } from "./thinned-curve.ts";
import { usePosition } from "./use-position.ts";
import { useSeek } from "./use-seek.ts";
import type { SongPlayer } from "./use-song-player.ts";

/** What the ends of each side are called. */
const LANES = [
  { side: "arousal", high: "lively", low: "quiet" },
  { side: "valence", high: "pleasant", low: "unpleasant" },
] as const;

const HEIGHT = 92;
const FIRST_WIDTH = 600;

export interface CurveLanesProps {
  /** What the song is called, for ears. */
  readonly name: string;
  readonly curve: AffectCurve;
  readonly duration: Seconds;
  readonly uncertainty: AffectPoint | undefined;
  readonly player: SongPlayer;
}

/** Arousal and valence over the song, each in its lane with one standard error about it. Press, drag or use arrows to jump. */
export function CurveLanes({ name, curve, duration, uncertainty, player }: CurveLanesProps) {
  const [measure, width] = useSize(FIRST_WIDTH);
  const at = usePosition(player);
  const { pointer, onKeyDown } = useSeek(player, duration);
  return (
    <div
      className="curve-lanes"
      ref={measure}
      role="slider"
      tabIndex={0}
      aria-label={`The mood of ${name} over time`}
      aria-valuemin={0}
      aria-valuemax={Math.round(duration)}
      aria-valuenow={Math.round(at)}
      aria-valuetext={sayMoment(curve, at)}
      onKeyDown={onKeyDown}
      {...pointer}
    >
      {LANES.map((lane) => (
        <Lane key={lane.side} {...lane} {...{ curve, duration, width, at }} deviation={uncertainty?.[lane.side]} />
      ))}
    </div>
  );
}

interface LaneProps extends Pick<CurveLanesProps, "curve" | "duration"> {
  readonly side: "arousal" | "valence";
  readonly high: string;
  readonly low: string;
  readonly width: number;
  readonly deviation: number | undefined;
  readonly at: Seconds;
}

function Lane({ side, high, low, curve, duration, width, deviation, at }: LaneProps) {
  const id = useId();
  const drawn = useMemo(() => thinnedCurve(curve), [curve]);
  const { line, band } = useMemo(
    () => laneShapes(drawn, side, { duration, deviation, width, height: HEIGHT }),
    [drawn, side, duration, deviation, width],
  );
  return (
    <div className="curve-lane">
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true" focusable="false">
        <QuadrantGradient curve={drawn} {...{ id, duration, width }} />
        <line className="curve-lane-middle" x2={width} y1={HEIGHT / 2} y2={HEIGHT / 2} />
        {band !== undefined && <path d={band} fill={`url(#${id})`} opacity={0.18} />}
        <path className="curve-lane-line" d={line} stroke={`url(#${id})`} />
      </svg>
      <span className="curve-lane-high">{high}</span>
      <span className="curve-lane-low">{low}</span>
      <span className="curve-lane-value" aria-hidden="true">
        {side} {placeAt({ id: "", name: "", ...curve }, at)?.[side].toFixed(2)}
        {deviation !== undefined && ` ± ${deviation.toFixed(2)}`}
      </span>
    </div>
  );
}
