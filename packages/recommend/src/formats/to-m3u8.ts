import { locationUri } from "./location-uri.ts";
import { oneLine } from "./one-line.ts";
import type { ListedTrack, TrackList } from "./playlist-file.ts";

/**
 * Extended M3U in UTF-8. A track without a location is left as a comment, since a player could not play it.
 * @see IETF RFC 8216, section 4.3.2.1, for `#EXTINF`; `#PLAYLIST` as in Winamp and VLC.
 */
export function toM3u8({ tracks, title }: TrackList): string {
  const head = title === undefined ? [] : [`#PLAYLIST:${oneLine(title)}`];
  return ["#EXTM3U", ...head, ...tracks.flatMap(entry), ""].join("\n");
}

function entry({ track }: ListedTrack): string[] {
  const name = oneLine(`${track.artist} - ${track.title}`);
  if (track.location === undefined) return [`# without a location: ${name}`];
  return [`#EXTINF:${Math.round(track.duration)},${name}`, lineOf(track.location)];
}

/** A location as one line that is no comment: as it is wherever it can be, else percent-encoded. */
function lineOf(location: string): string {
  if (location !== oneLine(location)) return locationUri(location);
  return location.startsWith("#") ? `./${location}` : location;
}
