import "./TrackList.css";
import { type KeyboardEvent, useEffect, useRef } from "react";
import type { TrackView } from "../../api/api-types.ts";
import type { TrackActions } from "./track-actions.ts";
import { TrackRow } from "./TrackRow.tsx";
import { useVisibleRows } from "./use-visible-rows.ts";

/** As high as a row is, in pixels; TrackList.css holds rows to it. */
const ROW = 60;
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

export interface TrackListProps {
  /** As far as they were loaded. */
  readonly tracks: readonly TrackView[];
  readonly total: number;
  readonly onWant: (count: number) => void;
  readonly isPlayable: (id: number) => boolean;
  readonly isBanned: (track: TrackView) => boolean;
  /** The track that plays. */
  readonly playing: string | undefined;
  readonly actions: TrackActions;
  readonly hrefOf: (id: number) => string;
}

/** The tracks, one below the other, of which only those in view are drawn. Arrow keys go from one to the next. */
export function TrackList({ tracks, total, onWant, isPlayable, isBanned, playing, actions, hrefOf }: TrackListProps) {
  const list = useRef<HTMLUListElement>(null);
  const { first, end } = useVisibleRows(list, total, ROW);
  useEffect(() => onWant(end), [onWant, end]);
  return (
    <ul
      className="track-list"
      ref={list}
      aria-label="Tracks"
      style={{ blockSize: total * ROW }}
      onKeyDown={(event) => go(event, list.current)}
    >
      {Array.from({ length: end - first }, (_, i) => {
        const place = first + i;
        const track = tracks[place];
        const top = place * ROW;
        if (!track)
          return <li key={`to-come-${place}`} className="track-row-to-come" style={{ insetBlockStart: top }} />;
        return (
          <TrackRow
            key={track.id}
            {...{ track, place, total, top, actions }}
            isPlayable={isPlayable(track.id)}
            isBanned={isBanned(track)}
            isPlaying={playing === String(track.id)}
            href={hrefOf(track.id)}
          />
        );
      })}
    </ul>
  );
}

/** From the name of one row to that of the next. */
function go(event: KeyboardEvent, list: HTMLElement | null): void {
  const step = STEPS[event.key];
  const from = event.target instanceof HTMLElement ? event.target.dataset["row"] : undefined;
  if (step === undefined || from === undefined) return;
  const next = list?.querySelector<HTMLElement>(`[data-row="${Number(from) + step}"]`);
  if (!next) return;
  event.preventDefault();
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}
