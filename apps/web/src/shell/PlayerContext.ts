import { createContext, use } from "react";
import type { Player } from "../player/index.ts";

/** The one player of the app, for every component below. */
export const PlayerContext = createContext<Player | undefined>(undefined);

/** The one player of the app. */
export function usePlayer(): Player {
  const player = use(PlayerContext);
  if (!player) throw new TypeError("usePlayer: must be below <PlayerProvider>");
  return player;
}
