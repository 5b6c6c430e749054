/** From `min` to `max`, both included; an absent end is open. A track whose value is unknown lies outside. */
export interface Range {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** What the tracks must be; everything may be absent. Genres, languages and artists are compared case aside. */
export interface Constraints {
  /** Beats a minute. */
  readonly tempo?: Range | undefined;
  /** LUFS. */
  readonly loudness?: Range | undefined;
  /** In [0, 1]. */
  readonly energy?: Range | undefined;
  readonly year?: Range | undefined;
  /** How well the listener knows a track, in [0, 1]. */
  readonly familiarity?: Range | undefined;
  /** Any of these. */
  readonly genre?: readonly string[] | undefined;
  /** Any of these. */
  readonly language?: readonly string[] | undefined;
  /** Where false, no track that is marked as explicit. */
  readonly explicit?: boolean | undefined;
  /** Most tracks of one artist, a whole number from 1. */
  readonly perArtist?: number | undefined;
  /** No track that was heard within so many days before `now`; from 0. */
  readonly repeatDays?: number | undefined;
  /** Ids of tracks that must be there; they need not keep to the other constraints, except bans and `explicit`. */
  readonly mustInclude?: readonly string[] | undefined;
}

/**
 * What may be given up where not everything can hold, in the order in which it is: the first goes first. Bans and
 * `explicit` are not in the list, since they always hold.
 */
export const RELAXATION_ORDER = [
  "familiarity",
  "energy",
  "loudness",
  "tempo",
  "year",
  "repeatDays",
  "maxStep",
  "startRadius",
  "perArtist",
  "language",
  "genre",
  "length",
  "mustInclude",
] as const;

/** The name of a constraint that may be given up; `length` is the number of tracks or of minutes. */
export type Relaxable = (typeof RELAXATION_ORDER)[number];

/** One constraint that could not hold. */
export interface Relaxation {
  readonly constraint: Relaxable;
  /** How many tracks of the answer break it; for `mustInclude` how many are left out, for `length` 0. */
  readonly tracks: number;
  /** The same as a sentence. */
  readonly words: string;
}
