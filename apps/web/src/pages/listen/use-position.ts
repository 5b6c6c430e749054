import type { Seconds } from "@swar/units";
import { useSyncExternalStore } from "react";
import type { SongPlayer } from "./use-song-player.ts";

/** Where the song is, to the tenth of a second: what is drawn by React is drawn ten times a second, and no oftener. */
export function usePosition({ subscribe, position }: SongPlayer): Seconds {
  return useSyncExternalStore(subscribe, () => Math.round(10 * position()) / 10);
}
