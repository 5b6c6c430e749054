import type { Quadrant } from "@swar/units";
import type { TrackSource } from "./track.ts";

/** Both ends belong to it; an absent end is open. */
export interface Range {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/**
 * Which tracks: those that every given rule lets pass. Names compare without regard to case and accents. A track of which
 * the value is not known passes no bound on it, and every exclusion.
 */
export interface TrackFilter {
  /** Words, each the begin of a word of title, artist, album or genre. */
  readonly text?: string | undefined;
  readonly source?: TrackSource | undefined;
  readonly quadrant?: Quadrant | undefined;
  readonly arousal?: Range | undefined;
  readonly valence?: Range | undefined;
  readonly tempo?: Range | undefined;
  readonly loudness?: Range | undefined;
  readonly energy?: Range | undefined;
  readonly year?: Range | undefined;
  /** Seconds. */
  readonly duration?: Range | undefined;
  /** Any of these. */
  readonly genres?: readonly string[] | undefined;
  readonly artists?: readonly string[] | undefined;
  readonly albums?: readonly string[] | undefined;
  readonly languages?: readonly string[] | undefined;
  readonly ids?: readonly number[] | undefined;
  /** None of these. */
  readonly notGenres?: readonly string[] | undefined;
  readonly notArtists?: readonly string[] | undefined;
  readonly notIds?: readonly number[] | undefined;
  /** False: only tracks that are not marked explicit. True: only those that are. */
  readonly explicit?: boolean | undefined;
  /** True: only tracks with a file that is there. False: only those without. */
  readonly playable?: boolean | undefined;
  /** True: without banned tracks and artists. */
  readonly withoutBanned?: boolean | undefined;
  /** Only tracks that were not played after this. */
  readonly notPlayedSince?: Date | undefined;
}
