import type { TrackTags } from "@swar/storage";
import { printable } from "../terminal/printable.ts";

/**
 * What a track is called in a sentence or a list, safe for a terminal.
 * @example trackName({ title: "Jóga", artist: "Björk" }) // "Björk – Jóga"
 */
export function trackName({ title, artist }: TrackTags): string {
  const names = [artist, title].filter((name) => name !== undefined && name !== "");
  return names.length === 0 ? "(no title)" : names.map((name) => printable(name as string)).join(" – ");
}
