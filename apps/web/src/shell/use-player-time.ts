import type { Seconds } from "@swar/units";
import { useSyncExternalStore } from "react";
import type { PlayerTime } from "../player/index.ts";
import { usePlayer } from "./PlayerContext.ts";

/** Eyes see no finer steps in a line as long as the screen, and each costs a drawing. */
const STEP: Seconds = 0.25;

/** Where in its track the player is, in steps of a quarter of a second. */
export function usePlayerTime(): PlayerTime {
  const { time } = usePlayer();
  const position = useSyncExternalStore(time.subscribe, () => STEP * Math.floor(time.getSnapshot().position / STEP));
  const duration = useSyncExternalStore(time.subscribe, () => time.getSnapshot().duration);
  return { position, duration };
}
