import { quadrant } from "@swar/units";
import { memo } from "react";
import type { TrackView } from "../../api/api-types.ts";
import { IconButton } from "../../controls/IconButton.tsx";
import { Menu } from "../../controls/Menu.tsx";
import { QUADRANT_NAMES } from "../../text/quadrant-names.ts";
import { sayClock } from "../../text/say-clock.ts";
import { MoodMark } from "../../plane/MoodMark.tsx";
import type { TrackActions } from "./track-actions.ts";
import { trackMenu } from "./track-menu.ts";
import { trackTitle } from "./track-title.ts";

export interface TrackRowProps {
  readonly track: TrackView;
  /** Its place in the list, from 0. */
  readonly place: number;
  readonly total: number;
  readonly top: number;
  readonly isPlayable: boolean;
  readonly isBanned: boolean;
  readonly isPlaying: boolean;
  readonly actions: TrackActions;
  /** The address of its details. */
  readonly href: string;
}

/** A track of the list: play it, open it, or see what else there is. */
export const TrackRow = memo(function TrackRow(props: TrackRowProps) {
  const { track, place, total, top, isPlayable, isBanned, isPlaying, actions, href } = props;
  const title = trackTitle(track);
  return (
    <li
      className="track-row"
      aria-setsize={total}
      aria-posinset={place + 1}
      aria-current={isPlaying || undefined}
      data-quiet={!isPlayable || isBanned || undefined}
      style={{ insetBlockStart: top }}
    >
      <IconButton
        icon="play"
        label={isPlayable ? `Play ${title}` : `${title} cannot be played: no file is there`}
        disabled={!isPlayable}
        onClick={() => actions.play(track)}
      />
      <a className="track-row-name" href={href} data-row={place}>
        <bdi className="track-row-title">{title}</bdi>
        <span className="track-row-artist">
          <bdi>{track.artist ?? "Unknown artist"}</bdi>
          {isBanned && <span className="track-row-note"> · never proposed</span>}
          {!isPlayable && track.source === "audio" && <span className="track-row-note"> · its file is missing</span>}
        </span>
      </a>
      <bdi className="track-row-genre">{track.genre}</bdi>
      <span className="track-row-year">{track.year}</span>
      <span className="track-row-length">{track.duration === undefined ? "" : sayClock(track.duration)}</span>
      <span className="track-row-mood">
        <MoodMark point={track} />
        <span className="for-ears">{QUADRANT_NAMES[quadrant(track)]}</span>
      </span>
      <Menu bare label={`More for ${title}`} items={trackMenu(track, actions, { isPlayable, isBanned })} />
    </li>
  );
});
