import { locationUri } from "./location-uri.ts";
import type { TrackList } from "./playlist-file.ts";

/**
 * JSPF, which is XSPF as JSON.
 * @see https://www.xspf.org/jspf
 */
export function toJspf({ tracks, title }: TrackList): string {
  const track = tracks.map(({ track: { location, ...own }, reason }) => ({
    location: location === undefined ? undefined : [locationUri(location)],
    title: own.title,
    creator: own.artist,
    annotation: reason,
    album: own.album,
    duration: Math.round(1000 * own.duration),
  }));
  return `${JSON.stringify({ playlist: { title, track } }, undefined, 2)}\n`;
}
