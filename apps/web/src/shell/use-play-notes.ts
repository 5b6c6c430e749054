import type { Seconds } from "@swar/units";
import { useEffect } from "react";
import { useApi } from "../api/ApiContext.ts";
import type { Player } from "../player/index.ts";

/** A track counts as heard after this much of it, or after half of a shorter one. */
const HEARD: Seconds = 30;

/** A larger step of the position is a jump, and nothing that was heard. */
const LONGEST_STEP: Seconds = 2;

/**
 * Tells the library once of each track of its own that was heard, so that playlists can leave out what came lately. It is told in the
 * middle of the track and not at its end, since pages are closed without a word.
 */
export function usePlayNotes(player: Player): void {
  const api = useApi();
  useEffect(() => {
    let [key, heard, before, noted] = [-1, 0, 0, false];
    return player.time.subscribe(() => {
      const { entries, index, status } = player.getSnapshot();
      const { position, duration } = player.time.getSnapshot();
      const entry = entries[index];
      if (entry === undefined || status !== "playing") return;
      if (entry.key !== key || (noted && position < before - LONGEST_STEP)) {
        [key, heard, noted] = [entry.key, 0, false];
      }
      const step = position - before;
      if (step > 0 && step < LONGEST_STEP) heard += step;
      before = position;
      const enough = duration > 0 ? Math.min(HEARD, duration / 2) : HEARD;
      const { id, source } = entry.track;
      if (noted || heard < enough || source !== api.url(`tracks/${id}/audio`)) return;
      noted = true;
      // Music goes on where this fails: the server may be gone, the track removed meanwhile.
      void api.post(`tracks/${id}/plays`, {}).catch(() => undefined);
    });
  }, [api, player]);
}
