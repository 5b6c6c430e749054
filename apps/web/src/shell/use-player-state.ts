import { useSyncExternalStore } from "react";
import type { PlayerState } from "../player/index.ts";
import { usePlayer } from "./PlayerContext.ts";

/** How the player stands, but for the time, which changes with every picture. */
export function usePlayerState(): PlayerState {
  const player = usePlayer();
  return useSyncExternalStore(player.subscribe, player.getSnapshot);
}
