import { useApi } from "../../api/ApiContext.ts";
import { type LibraryTrack, playerTracks } from "../../shell/player-tracks.ts";
import { usePlayer } from "../../shell/PlayerContext.ts";
import { useToast } from "../../shell/ToastContext.ts";
import { usePlayerState } from "../../shell/use-player-state.ts";

/** The player, for tracks of the library. */
export interface TracksPlayer {
  /** The id of the track that is on. */
  readonly playing: string | undefined;
  /** Plays `tracks` from place `at` on, in place of what was queued. */
  readonly play: (tracks: readonly LibraryTrack[], at: number) => void;
}

/** Plays tracks of the library one after another. */
export function useTracksPlayer(): TracksPlayer {
  const api = useApi();
  const player = usePlayer();
  const toast = useToast();
  const { entries, index, status } = usePlayerState();
  const isOn = status === "playing" || status === "loading" || status === "paused";
  return {
    playing: isOn ? entries[index]?.track.id : undefined,
    play: (tracks, at) => {
      playerTracks(api, tracks).then((queue) => player.setQueue(queue, at), toast.fault);
    },
  };
}
