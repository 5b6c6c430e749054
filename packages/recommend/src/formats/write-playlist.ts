import type { PlaylistFormat, TrackList } from "./playlist-file.ts";
import { toCsv } from "./to-csv.ts";
import { toJson } from "./to-json.ts";
import { toJspf } from "./to-jspf.ts";
import { toM3u8 } from "./to-m3u8.ts";
import { toText } from "./to-text.ts";
import { toXspf } from "./to-xspf.ts";

const WRITERS = {
  m3u8: toM3u8,
  xspf: toXspf,
  jspf: toJspf,
  csv: toCsv,
  json: toJson,
  text: toText,
} satisfies Record<PlaylistFormat, (list: TrackList) => string>;

/**
 * The text of a file that holds `list`, to be stored as UTF-8.
 * @example writePlaylist({ tracks: [] }, "m3u8") // "#EXTM3U\n"
 */
export function writePlaylist(list: TrackList, format: PlaylistFormat): string {
  return WRITERS[format](list);
}
