import type { AffectPoint, Seconds, Unit } from "@swar/units";

/** Whether a key is major or minor. */
export type KeyMode = "major" | "minor";

/** What is known of one piece of music; plain data, so that it can come from files, tables and databases alike. */
export interface Track extends AffectPoint {
  /** Its name within the catalogue, unique there. */
  readonly id: string;
  readonly title: string;
  readonly artist: string;
  readonly album?: string | undefined;
  readonly genre?: string | undefined;
  /** The year in which it came out. */
  readonly year?: number | undefined;
  /** The language of its words, as a code or a name: compared as it stands, case aside. */
  readonly language?: string | undefined;
  /** Whether its words are marked as explicit; absent counts as not marked. */
  readonly explicit?: boolean | undefined;
  /** Where players find it: a path or an address. */
  readonly location?: string | undefined;
  /** Its length, above 0. */
  readonly duration: Seconds;
  /** One standard deviation of the error of each axis, from 0; no error where absent. */
  readonly uncertainty?: AffectPoint | undefined;
  /** Beats a minute, above 0. */
  readonly tempo?: number | undefined;
  /** Integrated loudness in LUFS. */
  readonly loudness?: number | undefined;
  readonly energy?: Unit | undefined;
  /** The key note, in semitones above C: a whole number in [0, 11]. */
  readonly key?: number | undefined;
  readonly mode?: KeyMode | undefined;
  /** How well the listener knows it, in [0, 1]; from `plays` where absent. */
  readonly familiarity?: Unit | undefined;
  /** How often the listener has heard it. */
  readonly plays?: number | undefined;
  /** When the listener last heard it, in milliseconds since 1970. */
  readonly lastPlayed?: number | undefined;
}
