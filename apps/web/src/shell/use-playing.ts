import { usePlayerState } from "./use-player-state.ts";

/** The id of the track that is on, be it paused; undefined before the first sound, after a stop and after the last track. */
export function usePlaying(): string | undefined {
  const { entries, index, status } = usePlayerState();
  return status === "idle" || status === "ended" ? undefined : entries[index]?.track.id;
}
