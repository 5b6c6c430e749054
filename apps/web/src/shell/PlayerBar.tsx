import "./PlayerBar.css";
import { type CSSProperties, useEffect, useState } from "react";
import { Icon } from "../controls/Icon.tsx";
import { IconButton } from "../controls/IconButton.tsx";
import { PlayerSeek } from "./PlayerSeek.tsx";
import { usePlayer } from "./PlayerContext.ts";
import { QueueSheet } from "./QueueSheet.tsx";
import { useToast } from "./ToastContext.ts";
import { usePlayerState } from "./use-player-state.ts";

/** What is played, and the controls of it, at the foot of every page; nothing where nothing is queued. */
export function PlayerBar() {
  const player = usePlayer();
  const { entries, index, status, message, volume } = usePlayerState();
  const [open, setOpen] = useState(false);
  const toast = useToast();
  useEffect(() => {
    if (message) toast.say(message.text);
  }, [message, toast]);
  const track = entries[index]?.track;
  if (!track) return null;
  const active = status === "playing" || status === "loading";
  return (
    <section className="player-bar" aria-label="Player" data-status={status}>
      <div className="player-song">
        <bdi className="player-title">{track.title}</bdi>
        {track.artist !== undefined && track.artist !== "" && <bdi className="player-artist">{track.artist}</bdi>}
      </div>
      <div className="player-buttons">
        <IconButton icon="previous" label="Previous track" onClick={player.previous} />
        <IconButton icon={active ? "pause" : "play"} label={active ? "Pause" : "Play"} strong onClick={player.toggle} />
        <IconButton icon="next" label="Next track" disabled={index + 1 >= entries.length} onClick={player.next} />
        <IconButton icon="stop" label="Stop, fading out" className="player-stop" onClick={player.stop} />
      </div>
      <PlayerSeek />
      <div className="player-end">
        <label className="player-volume">
          <Icon name="volume" />
          <span className="for-ears">Volume</span>
          <input
            type="range"
            className="slider"
            min={0}
            max={1}
            step={0.01}
            value={volume}
            aria-valuetext={`${Math.round(100 * volume)} percent`}
            style={{ "--part": volume } as CSSProperties}
            onChange={(event) => player.setVolume(event.target.valueAsNumber)}
          />
        </label>
        <IconButton icon="up" label="What comes next" aria-haspopup="dialog" onClick={() => setOpen(true)} />
      </div>
      <QueueSheet open={open} onClose={() => setOpen(false)} />
    </section>
  );
}
