import type { CSSProperties } from "react";
import { sayClock } from "../text/say-clock.ts";
import { sayDuration } from "../text/say-duration.ts";
import { usePlayer } from "./PlayerContext.ts";
import { usePlayerTime } from "./use-player-time.ts";

/** Where in the track one is, and the way to another place of it. */
export function PlayerSeek() {
  const player = usePlayer();
  const { position, duration } = usePlayerTime();
  const part = duration > 0 ? Math.min(1, position / duration) : 0;
  return (
    <div className="player-seek">
      <span className="player-clock" aria-hidden="true">
        {sayClock(position)}
      </span>
      <input
        type="range"
        className="slider"
        aria-label="Position in the track"
        aria-valuetext={`${sayDuration(position)} of ${sayDuration(duration)}`}
        style={{ "--part": part } as CSSProperties}
        min={0}
        max={Math.max(duration, 1)}
        step={1}
        value={Math.min(position, Math.max(duration, 1))}
        onChange={(event) => player.seek(event.target.valueAsNumber)}
      />
      <span className="player-clock" aria-hidden="true">
        {sayClock(duration)}
      </span>
    </div>
  );
}
