import type { AffectPoint, Seconds, Unit } from "@swar/units";
import type { Track } from "../catalogue/track.ts";
import type { Constraints, Relaxable, Relaxation } from "../constraints/constraints.ts";
import type { Listener } from "../listener/listener.ts";

/**
 * How music leads. `iso` begins where the person is, goes evenly to the target and stays there (the iso principle);
 * `compensatory` is at the target from the first track on; `direct` goes evenly, and arrives with the last track.
 */
export type PathMode = "iso" | "compensatory" | "direct";

/** All ways of leading, in the order in which they are offered. */
export const PATH_MODES = ["iso", "compensatory", "direct"] as const satisfies readonly PathMode[];

/** What is asked of `playlist`. */
export interface PlaylistOptions {
  /** The present state: a point, or a word of the table of moods. */
  readonly from: AffectPoint | string;
  /** Where to go: a point, or a word of the table of moods. */
  readonly to: AffectPoint | string;
  /** How long in all, above 0. */
  readonly minutes: number;
  /** `iso` where absent. */
  readonly mode?: PathMode | undefined;
  readonly constraints?: Constraints | undefined;
  readonly listener?: Listener | undefined;
  /** Part of the time that `iso` stays at the target, in [0, 1); a quarter where absent. */
  readonly dwell?: Unit | undefined;
  /** How far from its first point the first track may lie, above 0; 0.15 where absent. */
  readonly startRadius?: number | undefined;
  /** The longest step from track to track, above 0; one and a half even steps, and at least 0.15, where absent. */
  readonly maxStep?: number | undefined;
  /** What a full clash of key and tempo between neighbours costs, as a squared distance, from 0; 0.01 where absent. */
  readonly continuity?: number | undefined;
  /** What a wholly unknown track costs against a well-known one, as a squared distance, from 0; 0 where absent. */
  readonly preferFamiliar?: number | undefined;
  /**
   * Ids of what was played already, in order, where a plan is made anew in its middle: these do not come
   * again, count towards `perArtist`, and the last of them is what the first new track follows.
   */
  readonly played?: readonly string[] | undefined;
  /** The present, in milliseconds since 1970; needed with `repeatDays`. */
  readonly now?: number | undefined;
  /** How many partial sequences the search may open before it answers with the best one found; 20,000 where absent. */
  readonly effort?: number | undefined;
}

/** One track of a playlist. */
export interface PlaylistTrack {
  readonly track: Track;
  /** When it begins, from the beginning of the playlist. */
  readonly start: Seconds;
  /** Where it lies for this listener. */
  readonly felt: AffectPoint;
  /** Where an ideal track at its place would lie. */
  readonly wanted: AffectPoint;
  /** Why it is there, as a sentence. */
  readonly reason: string;
  /** The constraints that it breaks. */
  readonly breaks: readonly Relaxable[];
}

/** Pearson's correlation of position and each axis, in [-1, 1]; absent where an axis does not move. */
export interface Smoothness {
  readonly arousal?: number | undefined;
  readonly valence?: number | undefined;
}

/** The answer of `playlist`. */
export interface Playlist {
  readonly mode: PathMode;
  readonly from: AffectPoint;
  readonly to: AffectPoint;
  readonly tracks: readonly PlaylistTrack[];
  /** The length in all. */
  readonly seconds: Seconds;
  readonly smoothness: Smoothness;
  /** Variance of the steps from track to track. */
  readonly evenness: number;
  /** What could not hold, in the order of RELAXATION_ORDER. */
  readonly relaxed: readonly Relaxation[];
  /** What the sequence costs: the sum that the search makes as small as it can. */
  readonly cost: number;
  /** What every sequence of as many tracks of this catalogue costs at least; equal to `cost` where it is the best one. */
  readonly lowerBound: number;
}
