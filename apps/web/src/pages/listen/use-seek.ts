import type { Seconds } from "@swar/units";
import type { KeyboardEvent, PointerEvent } from "react";
import { seekTarget } from "./seek-target.ts";
import type { SongPlayer } from "./use-song-player.ts";

/** What makes a picture over time something to press, to drag on, and to step through by keyboard. */
export function useSeek(player: SongPlayer, duration: Seconds) {
  const toPointer = (event: PointerEvent<HTMLElement>): void => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    if (width > 0) player.seek(duration * Math.min(1, Math.max(0, (event.clientX - left) / width)));
  };
  const pointer = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      toPointer(event);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (event.currentTarget.hasPointerCapture(event.pointerId)) toPointer(event);
    },
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const to = seekTarget(event.key, player.position(), duration);
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    player.seek(to);
  };
  return { pointer, onKeyDown };
}
