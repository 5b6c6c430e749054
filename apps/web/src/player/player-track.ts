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
}
