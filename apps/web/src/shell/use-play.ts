import { useMemo } from "react";
import { useApi } from "../api/ApiContext.ts";
import { usePlayer } from "./PlayerContext.ts";
import { type LibraryTrack, playerTracks } from "./player-tracks.ts";

/** How tracks of the library are played from any page. */
export interface Play {
  /** These in place of what there was, from place `at` on, or from the first. They are all queued at once, so that leaving the page ends nothing. */
  readonly play: (tracks: readonly LibraryTrack[], at?: number) => void;
  /** These after all that is to come. */
  readonly add: (tracks: readonly LibraryTrack[]) => void;
}

/** The one way in which lists of the library are played. */
export function usePlay(): Play {
  const api = useApi();
  const player = usePlayer();
  return useMemo(
    () => ({
      play: (tracks, at = 0) => player.setQueue(playerTracks(api, tracks), at),
      add: (tracks) => player.add(playerTracks(api, tracks)),
    }),
    [api, player],
  );
}
