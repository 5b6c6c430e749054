import type { AffectPoint } from "@swar/units";
import type { Track } from "../catalogue/track.ts";
import type { Constraints, Relaxable, Relaxation } from "../constraints/constraints.ts";
import type { Listener } from "../listener/listener.ts";

/** What is asked of `recommend`: a target, and how much. */
export interface RecommendOptions {
  /** Where the music should lie: a point, or a word of the table of moods. */
  readonly target: AffectPoint | string;
  /** How many tracks, a whole number from 1; 10 where neither this nor `minutes` is given. */
  readonly count?: number | undefined;
  /** How long in all, above 0. With `count`, whatever is reached first. */
  readonly minutes?: number | undefined;
  readonly constraints?: Constraints | undefined;
  readonly listener?: Listener | undefined;
  /** How much unlikeness counts against nearness, in [0, 1]: 0 ranks by nearness alone. */
  readonly diversity?: number | undefined;
  /** What a full clash of key and tempo with the track before costs, as a squared distance, from 0; 0 where absent. */
  readonly continuity?: number | undefined;
  /** What a wholly unknown track costs against a well-known one, as a squared distance, from 0; 0 where absent. */
  readonly preferFamiliar?: number | undefined;
  /** The present, in milliseconds since 1970; needed with `repeatDays`. */
  readonly now?: number | undefined;
}

/** One track of an answer. */
export interface Recommended {
  readonly track: Track;
  /** Where it lies for this listener. */
  readonly felt: AffectPoint;
  /** Expected squared distance to the target. */
  readonly cost: number;
  /** Why it is there, as a sentence. */
  readonly reason: string;
  /** The constraints that it breaks. */
  readonly breaks: readonly Relaxable[];
}

/** The answer of `recommend`: the best first. */
export interface Recommendation {
  readonly target: AffectPoint;
  readonly tracks: readonly Recommended[];
  /** What could not hold, in the order of RELAXATION_ORDER. */
  readonly relaxed: readonly Relaxation[];
}
