import "./TrackRows.css";
import { IconButton } from "../../controls/IconButton.tsx";
import { sayClock } from "../../text/say-clock.ts";

/** A track of an answer of the library. */
export interface TrackRow {
  readonly id: string;
  readonly title: string;
  readonly artist: string;
  readonly duration: number;
  readonly reason: string;
}

/** Tracks of the library with the reason for each; what is pressed is played, and those after it follow. */
export function TrackRows({
  tracks,
  playing,
  isNumbered = false,
  onPlay,
}: {
  readonly tracks: readonly TrackRow[];
  /** The id of what is on. */
  readonly playing: string | undefined;
  /** Whether each shows its number, by which it stands on the plane. */
  readonly isNumbered?: boolean;
  readonly onPlay: (index: number) => void;
}) {
  return (
    <ol className="track-rows">
      {tracks.map(({ id, title, artist, duration, reason }, i) => (
        <li key={id} data-on={playing === id || undefined}>
          <IconButton icon="play" label={`Play ${title}`} onClick={() => onPlay(i)} />
          <div>
            <span className="track-rows-names">
              {isNumbered && <span className="track-rows-number">{i + 1}.</span>}
              <bdi className="track-rows-title">{title}</bdi>
              {artist !== "" && <bdi className="track-rows-artist">{artist}</bdi>}
            </span>
            <p>{reason}</p>
          </div>
          <span>{sayClock(duration)}</span>
        </li>
      ))}
    </ol>
  );
}
