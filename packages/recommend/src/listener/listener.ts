import type { Calibration } from "./calibration.ts";

/** One hearing of a track. */
export interface Play {
  readonly id: string;
  /** When, in milliseconds since 1970. */
  readonly at: number;
}

/** What is known of the person who listens; everything may be absent. */
export interface Listener {
  /** What was heard before, in any order; adds to what the tracks say of themselves. */
  readonly history?: readonly Play[] | undefined;
  /** Ids of tracks that must never come. */
  readonly bannedTracks?: readonly string[] | undefined;
  /** Artists who must never come, alone or with others; case and accents' encoding aside. */
  readonly bannedArtists?: readonly string[] | undefined;
  /** From what music expresses to what this person feels; the same where absent. */
  readonly calibration?: Calibration | undefined;
}
