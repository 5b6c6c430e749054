import type { LibraryCounts } from "../../api/api-types.ts";
import { sayCount } from "../../text/say-count.ts";

/**
 * What is in the library, in a sentence.
 * It reads like "2 tracks, 1 artist, 2 hours. 1 track comes from files, the others from catalogues."
 */
export function libraryLead({ tracks, artists, seconds, audio }: LibraryCounts): string {
  const parts = [sayCount(tracks, "track"), artists > 0 ? sayCount(artists, "artist") : "", lengthOf(seconds)];
  return `${parts.filter(Boolean).join(", ")}. ${heardWords(tracks, audio)}`.trim();
}

function heardWords(tracks: number, audio: number): string {
  if (audio === tracks) return "";
  if (audio === 0) return "All of them come from catalogues, without a file to play.";
  return `${sayCount(audio, "track comes", "tracks come")} from files, the others from catalogues.`;
}

function lengthOf(seconds: number): string {
  if (seconds < 3600) return seconds > 0 ? sayCount(Math.max(1, Math.round(seconds / 60)), "minute") : "";
  return sayCount(Math.round(seconds / 3600), "hour");
}
