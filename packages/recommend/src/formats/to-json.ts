import type { TrackList } from "./playlist-file.ts";

/** Everything that `list` holds, a whole `Playlist` or `Recommendation` included, as JSON. */
export function toJson(list: TrackList): string {
  return `${JSON.stringify(list, undefined, 2)}\n`;
}
