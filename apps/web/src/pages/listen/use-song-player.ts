import type { Seconds } from "@swar/units";
import { useMemo, useRef, useSyncExternalStore } from "react";
import type { Player } from "../../player/index.ts";
import { usePlayer } from "../../shell/PlayerContext.ts";
import { createStore } from "../../player/store.ts";
import { songTrack } from "./song-track.ts";

import type { VisitSong } from "./visit-song.ts";

/** One song in the player that all songs share. */
export interface SongPlayer {
  readonly playing: boolean;
  readonly toggle: () => void;
  /** Jumps there; where the song is not on, it will begin there. */
  readonly seek: (to: Seconds) => void;
  /** The place in the song, and how to be told that it changed. */
  readonly position: () => Seconds;
  readonly subscribe: (listener: () => void) => () => void;
}

/** The player, as far as it is about `song`. */
export function useSongPlayer(song: VisitSong): SongPlayer {
  const player = usePlayer();
  const { status } = useSyncExternalStore(player.subscribe, player.getSnapshot);
  const latest = useRef(song);
  latest.current = song;
  const { id } = songTrack(song);
  const parts = useMemo(() => playerOf(player, id, () => songTrack(latest.current)), [player, id]);
  return { ...parts, playing: parts.isOn() && (status === "playing" || status === "loading") };
}

function playerOf(player: Player, id: string, track: () => ReturnType<typeof songTrack>) {
  /** Where it will begin, while it is not on. */
  const resting = createStore<{ readonly at: Seconds }>({ at: 0 });
  const isOn = (): boolean => {
    const { entries, index, status } = player.getSnapshot();
    return entries[index]?.track.id === id && status !== "idle" && status !== "ended";
  };
  return {
    isOn,
    toggle: () => {
      if (isOn()) player.toggle();
      else player.setQueue([{ ...track(), start: resting.getSnapshot().at }], 0);
    },
    seek: (to: Seconds) => {
      if (isOn()) player.seek(to);
      else resting.set({ at: to });
    },
    position: () => (isOn() ? player.time.getSnapshot().position : resting.getSnapshot().at),
    subscribe: (listener: () => void) => {
      const stops = [player.subscribe(listener), player.time.subscribe(listener), resting.subscribe(listener)];
      return () => stops.forEach((stop) => stop());
    },
  };
}
