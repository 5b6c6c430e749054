import type { PlayerTrack } from "../../player/index.ts";
import type { VisitSong } from "./visit-song.ts";

/** A song of this visit, for the player: by its number where the library has it, so that it is the same on every page. */
export function songTrack({ id, title, artist, source, track, findings }: VisitSong): PlayerTrack {
  return {
    id: track === undefined ? `visit-${id}` : String(track),
    title,
    artist,
    source,
    duration: findings?.duration,
    loudness: findings?.measured?.loudness.integrated ?? undefined,
    truePeak: findings?.measured?.loudness.truePeak ?? undefined,
  };
}
