import type { AffectPoint, Unit } from "@swar/units";
import type { Chair, Player } from "../parts/player.ts";
import type { GrooveName } from "../parts/grooves.ts";
import type { Mode } from "../score/modes.ts";
import type { MetreName } from "../writing/metres.ts";
import type { Mood } from "../writing/progressions.ts";
import type { RoomName } from "./rooms.ts";

/** A song of the album as it was asked for: everything that the composer and the synthesiser need to know. */
export interface Song {
  readonly title: string;
  /** An integer; another one, another song of the same kind. */
  readonly seed: number;
  /** The point of the plane that the song is to express. */
  readonly point: AffectPoint;
  /** Pitch class of the key note: 0 is C, 11 is B. */
  readonly tonic: number;
  readonly mode: Mode;
  /** What kind of harmony it takes. */
  readonly mood: Mood;
  /** Beats a minute as they are felt: in 6/8, dotted quarters. */
  readonly tempo: number;
  readonly metre: MetreName;
  /** Where the second of two eighths falls within a beat: 0.5 is straight, 0.66 is a shuffle; straight where absent. */
  readonly swing?: Unit | undefined;
  readonly room: RoomName;
  /** Who sings the tune, and who answers in the middle part. */
  readonly lead: Chair;
  readonly second: Chair;
  readonly players: readonly Player[];
  readonly groove?: GrooveName | undefined;
}
