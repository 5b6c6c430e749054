import "./Timeline.css";
import { type ReactNode, useEffect, useRef } from "react";
import type { Seconds } from "@swar/units";
import { sayClock } from "../../text/say-clock.ts";
import { timeTicks } from "./time-ticks.ts";
import type { SongPlayer } from "./use-song-player.ts";

const TICKS = 6;

/**
 * Pictures of a song one above the other over the same time, and one playhead through all of them, which moves without React.
 * Time runs from left to right in every script, as in players.
 */
export function Timeline({
  player,
  duration,
  children,
  note,
}: {
  readonly player: SongPlayer;
  readonly duration: Seconds;
  readonly children: ReactNode;
  /** A line below: how to read them. */
  readonly note?: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  const { subscribe, position } = player;
  useEffect(() => {
    const show = (): void => {
      const share = duration > 0 ? Math.min(1, position() / duration) : 0;
      box.current?.style.setProperty("--at", share.toFixed(5));
    };
    show();
    return subscribe(show);
  }, [subscribe, position, duration]);
  return (
    <div className="timeline" dir="ltr" ref={box}>
      <div className="timeline-pictures">
        {children}
        <div className="timeline-head" aria-hidden="true" />
      </div>
      <div className="timeline-ticks" aria-hidden="true">
        {[0, ...timeTicks(duration, TICKS)].map((at) => (
          <span key={at} style={{ left: `${(100 * at) / Math.max(duration, 1)}%` }}>
            {sayClock(at)}
          </span>
        ))}
      </div>
      {note !== undefined && (
        <p className="timeline-note" dir="auto">
          {note}
        </p>
      )}
    </div>
  );
}
