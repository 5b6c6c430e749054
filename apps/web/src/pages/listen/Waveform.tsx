import "./Waveform.css";
import type { AffectCurve, Seconds } from "@swar/units";
import { useId, useMemo } from "react";
import type { WavePicture } from "../../engine/index.ts";
import { sayClock } from "../../text/say-clock.ts";
import { QuadrantGradient } from "./QuadrantGradient.tsx";
import { usePosition } from "./use-position.ts";
import { useSeek } from "./use-seek.ts";
import type { SongPlayer } from "./use-song-player.ts";
import { waveShape } from "./wave-shape.ts";

const COLUMNS = 500;

/** The sound of a song from begin to end: what was played in the colours of its moods. Press, drag or use arrows to jump. */
export function Waveform({
  wave,
  curve,
  duration,
  player,
}: {
  /** Undefined until the song was heard here. */
  readonly wave: WavePicture | undefined;
  readonly curve: AffectCurve | undefined;
  readonly duration: Seconds;
  readonly player: SongPlayer;
}) {
  const id = useId();
  const shape = useMemo(() => wave && waveShape(wave, COLUMNS), [wave]);
  const { pointer, onKeyDown } = useSeek(player, duration);
  const at = usePosition(player);
  const columns = shape?.columns ?? 1;
  const draw = (fill: string, className: string) => (
    <svg className={className} viewBox={`0 -1 ${columns} 2`} preserveAspectRatio="none" aria-hidden="true">
      {curve && fill.startsWith("url") && <QuadrantGradient {...{ id, curve, duration, width: columns }} />}
      {shape ? <path d={shape.d} fill={fill} /> : <rect y={-0.02} width={1} height={0.04} fill={fill} />}
    </svg>
  );
  return (
    <div
      className="waveform"
      role="slider"
      tabIndex={0}
      aria-label="Place in the song"
      aria-valuemin={0}
      aria-valuemax={Math.round(duration)}
      aria-valuenow={Math.round(at)}
      aria-valuetext={`${sayClock(at)} of ${sayClock(duration)}`}
      onKeyDown={onKeyDown}
      {...pointer}
    >
      {draw("var(--line-strong)", "waveform-rest")}
      {draw(curve ? `url(#${id})` : "var(--ink)", "waveform-played")}
    </div>
  );
}
