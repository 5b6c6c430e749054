/** What the writers of playlist files need; a `Playlist` and a `Recommendation` are of this shape. */
import type { AffectPoint, Seconds } from "@swar/units";
import type { Track } from "../catalogue/track.ts";

/** One entry of a file. */
export interface ListedTrack {
  readonly track: Track;
  readonly reason?: string | undefined;
  /** Where it lies for the listener; where it says it lies, where absent. */
  readonly felt?: AffectPoint | undefined;
  /** When it begins. */
  readonly start?: Seconds | undefined;
}

/** A list of tracks, and what it is called. */
export interface TrackList {
  readonly tracks: readonly ListedTrack[];
  readonly title?: string | undefined;
}

/** The formats in which a list of tracks can be written. */
export const PLAYLIST_FORMATS = ["m3u8", "xspf", "jspf", "csv", "json", "text"] as const;

/** The name of a format. */
export type PlaylistFormat = (typeof PLAYLIST_FORMATS)[number];
