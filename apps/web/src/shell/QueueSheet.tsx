import { Button } from "../controls/Button.tsx";
import { Dialog } from "../controls/Dialog.tsx";
import { IconButton } from "../controls/IconButton.tsx";
import { Slider } from "../controls/Slider.tsx";
import { sayClock } from "../text/say-clock.ts";
import { usePlayer } from "./PlayerContext.ts";
import { usePlayerState } from "./use-player-state.ts";

/** All that is queued, and how loud and how overlapping it is played. */
export function QueueSheet({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const player = usePlayer();
  const { entries, index, volume, crossfade } = usePlayerState();
  const last = entries.length - 1;
  return (
    <Dialog
      title="What comes next"
      open={open}
      onClose={onClose}
      actions={
        <Button
          icon="stop"
          onClick={() => {
            player.setQueue([]);
            onClose();
          }}
        >
          Stop and empty the queue
        </Button>
      }
    >
      <ol className="queue">
        {entries.map(({ key, track }, i) => (
          <li key={key} className="queue-entry" aria-current={i === index || undefined}>
            <button type="button" className="queue-song" onClick={() => player.jump(i)}>
              <bdi className="player-title">{track.title}</bdi>
              <bdi className="player-artist">{track.artist}</bdi>
            </button>
            <span className="player-clock">{sayClock(track.duration ?? Number.NaN)}</span>
            <IconButton
              icon="up"
              label={`Move ${track.title} up`}
              disabled={i === 0}
              onClick={() => player.move(i, i - 1)}
            />
            <IconButton
              icon="down"
              label={`Move ${track.title} down`}
              disabled={i === last}
              onClick={() => player.move(i, i + 1)}
            />
            <IconButton icon="close" label={`Take ${track.title} out`} onClick={() => player.remove(i)} />
          </li>
        ))}
      </ol>
      <div className="queue-sound">
        <Slider
          label="Volume"
          min={0}
          max={1}
          value={volume}
          say={(value) => `${Math.round(100 * value)} %`}
          onChange={player.setVolume}
        />
        <Slider
          label="Tracks overlap by"
          min={0}
          max={12}
          step={1}
          value={crossfade}
          say={(value) => (value === 0 ? "nothing" : `${value} s`)}
          onChange={player.setCrossfade}
        />
      </div>
    </Dialog>
  );
}
