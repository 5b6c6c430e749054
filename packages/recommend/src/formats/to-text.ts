import type { Seconds } from "@swar/units";
import { oneLine } from "./one-line.ts";
import type { ListedTrack, TrackList } from "./playlist-file.ts";

/** The list for a person to read: number, title, artist and length, and the reason below. */
export function toText({ tracks, title }: TrackList): string {
  const head = title === undefined ? [] : [oneLine(title), ""];
  return [...head, ...tracks.flatMap(entry), ""].join("\n");
}

function entry({ track, reason }: ListedTrack, index: number): string[] {
  const line = `${index + 1}. ${oneLine(track.title)} – ${oneLine(track.artist)} (${clock(track.duration)})`;
  return reason === undefined ? [line] : [line, `   ${oneLine(reason)}`];
}

/**
 * A length as minutes and seconds, with hours where there are any.
 * @example clock(3725) // "1:02:05"
 */
export function clock(seconds: Seconds): string {
  const whole = Math.round(seconds);
  const two = (n: number): string => String(n).padStart(2, "0");
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
