import type { Decibels, Seconds } from "@swar/units";

/** What can be played. */
export interface PlayerTrack {
  readonly id: string;
  readonly title: string;
  readonly artist?: string | undefined;
  /** An address of the app's own origin, which is streamed, or the file itself. */
  readonly source: string | Blob;
  /** As far as it is known before the file is opened. */
  readonly duration?: Seconds | undefined;
  /** Integrated, in LUFS. */
  readonly loudness?: Decibels | undefined;
  /** In dBTP. */
  readonly truePeak?: Decibels | undefined;
  /** Where it is to begin; 0 unless given. */
  readonly start?: Seconds | undefined;
  /** The address of a picture, for the system's own controls. */
  readonly cover?: string | undefined;
  /** Looks up what is not known of it yet, when it is about to be played; where that fails, it is played as it is. */
  readonly lookUp?: (() => Promise<TrackFacts>) | undefined;
  /** Says why it could not be played; undefined where nothing more is known than that it could not. */
  readonly explain?: (() => Promise<PlayFault | undefined>) | undefined;
}

/** What may be looked up late. */
export type TrackFacts = Pick<PlayerTrack, "duration" | "loudness" | "truePeak" | "cover">;

/** Why something cannot be played. */
export interface PlayFault {
  /** The end of a sentence: "its file is not there". */
  readonly words: string;
  /** Whether others cannot be played either, so that the player waits for a person in place of trying them all. */
  readonly waits?: boolean;
}
