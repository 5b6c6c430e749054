import type { ListedTrack, TrackList } from "./playlist-file.ts";

const HEADER = "position,id,title,artist,album,duration,arousal,valence,tempo,location,reason";

/**
 * A table, one line a track; durations in seconds.
 * @see RFC 4180, Common Format and MIME Type for Comma-Separated Values.
 */
export function toCsv({ tracks }: TrackList): string {
  return [HEADER, ...tracks.map(row), ""].join("\r\n");
}

function row({ track, reason, felt = track }: ListedTrack, index: number): string {
  const { id, title, artist, album, duration, tempo, location } = track;
  const numbers = [duration, felt.arousal, felt.valence, tempo];
  return [index + 1, id, title, artist, album, ...numbers, location, reason].map(cell).join(",");
}

function cell(value: string | number | undefined): string {
  const text = value === undefined ? "" : String(value);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
