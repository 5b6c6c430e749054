import { isolated } from "./isolated.ts";
import { quadrant } from "@swar/units";
import { Icon } from "../../controls/Icon.tsx";
import { Menu } from "../../controls/Menu.tsx";
import { sayClock } from "../../text/say-clock.ts";
import type { PlanTrack } from "./plan.ts";
import type { RowDrag } from "./use-row-drag.ts";
import type { Wishes } from "./use-wishes.ts";

export interface WayRowProps {
  readonly place: PlanTrack;
  readonly index: number;
  readonly isCurrent: boolean;
  readonly drag: RowDrag;
  readonly wishes: Wishes;
  readonly onPlay: () => void;
}

/** A track of the way: when it begins, what it is, why it is there, and what can be wished of it. */
export function WayRow({ place, index, isCurrent, drag, wishes, onPlay }: WayRowProps) {
  const { track, start, reason, felt } = place;
  const { title, artist } = track;
  const waits = wishes.waiting === track.id;
  return (
    <li
      className="way-row"
      data-quadrant={quadrant(felt)}
      data-dragged={drag.dragged === index || undefined}
      data-target={drag.target === index ? (drag.target > (drag.dragged ?? 0) ? "after" : "before") : undefined}
      aria-current={isCurrent || undefined}
      aria-busy={waits || undefined}
    >
      <button
        type="button"
        className="way-drag"
        aria-label={`Place ${index + 1}, ${title}: move with the arrow keys`}
        {...drag.handle(index)}
      >
        <Icon name="drag" />
      </button>
      <button
        type="button"
        className="way-play"
        aria-label={isCurrent ? `Play ${title} again` : `${index + 1}: play ${title}`}
        onClick={onPlay}
      >
        {isCurrent ? <Icon name="volume" /> : index + 1}
      </button>
      <div className="way-song">
        <p className="way-title">
          <bdi>{title}</bdi>
          {artist !== "" && <bdi className="way-artist">{artist}</bdi>}
        </p>
        <p className="way-reason">{reason}</p>
      </div>
      <span className="way-start">
        <span className="for-ears">begins at </span>
        {sayClock(start)}
      </span>
      <Menu
        bare
        label={`More about ${title}`}
        icon="menu"
        items={[
          { label: "Another track for this place", icon: "swap", onPick: () => void wishes.replace(place) },
          { label: "Take out", icon: "remove", onPick: () => wishes.remove(place) },
          { label: "Never this track", icon: "ban", onPick: () => void wishes.ban(place) },
          {
            label: artist === "" ? "Never this artist" : `Never ${isolated(artist)}`,
            icon: "ban",
            disabled: artist === "",
            onPick: () => void wishes.banArtist(place),
          },
        ]}
      />
    </li>
  );
}
