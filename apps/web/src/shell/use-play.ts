import { useCallback, useEffect, useRef } from "react";
import { useApi } from "../api/ApiContext.ts";
import { usePlayer } from "./PlayerContext.ts";
import { type LibraryTrack, playerTracks } from "./player-tracks.ts";
import { useToast } from "./ToastContext.ts";

/** Music begins with so few, and the others follow. */
const FIRST = 4;
const FURTHER = 25;

/** How tracks of the library are played from this page. */
export interface Play {
  /** These in place of what there was, from the first on. */
  readonly play: (tracks: readonly LibraryTrack[]) => void;
  /** These after all that is to come. */
  readonly add: (tracks: readonly LibraryTrack[]) => void;
}

/** Plays tracks of the library at once, however many they are: the later ones are looked up while the first plays. */
export function usePlay(): Play {
  const api = useApi();
  const player = usePlayer();
  const toast = useToast();
  const filling = useRef<AbortController>(undefined);
  useEffect(() => () => filling.current?.abort(), [player]);
  const play = useCallback(
    (tracks: readonly LibraryTrack[]) => {
      filling.current?.abort();
      const { signal } = (filling.current = new AbortController());
      const fill = async (): Promise<void> => {
        const first = await playerTracks(api, tracks.slice(0, FIRST), signal);
        player.setQueue(first, 0);
        for (let at = FIRST; at < tracks.length; at += FURTHER) {
          const more = await playerTracks(api, tracks.slice(at, at + FURTHER), signal);
          // Somebody may have put on something else meanwhile.
          if (player.getSnapshot().entries[0]?.track.source !== first[0]?.source) return;
          player.add(more);
        }
      };
      fill().catch((error: unknown) => !signal.aborted && toast.fault(error));
    },
    [api, player, toast],
  );
  const add = useCallback(
    (tracks: readonly LibraryTrack[]) => {
      playerTracks(api, tracks).then((more) => player.add(more), toast.fault);
    },
    [api, player, toast],
  );
  return { play, add };
}
