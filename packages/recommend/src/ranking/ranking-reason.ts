import type { AffectPoint, Unit } from "@swar/units";
import type { Track } from "../catalogue/track.ts";
import type { Relaxable } from "../constraints/constraints.ts";
import { wordsOf } from "../constraints/relaxations.ts";
import { nearestWords } from "../words/find-words.ts";

/** What a reason is made from. */
export interface Grounds {
  readonly track: Track;
  readonly felt: AffectPoint;
  readonly target: AffectPoint;
  readonly breaks: readonly Relaxable[];
  readonly familiarity: Unit;
  /** Whether the listener named it. */
  readonly named: boolean;
}

/** From this familiarity on, a track counts as well known. */
const WELL_KNOWN = 0.7;

/** Up to which distance a track is how close. */
const CLOSENESS: readonly (readonly [number, string])[] = [
  [0.05, "very close to"],
  [0.12, "close to"],
  [0.25, "not far from"],
  [Infinity, "some way from"],
];

/** Why a track is recommended, as one sentence. */
export function rankingReason({ felt, target, breaks, familiarity, named }: Grounds): string {
  const away = Math.hypot(felt.arousal - target.arousal, felt.valence - target.valence);
  const close = (CLOSENESS.find(([limit]) => away <= limit) as readonly [number, string])[1];
  const mood = nearestWords(felt, 1)[0]?.word as string;
  const why = named ? `You named it, and it sounds ${mood}` : `Sounds ${mood}, ${close} the mood you asked for`;
  const known = familiarity >= WELL_KNOWN ? ", and you know it well" : "";
  return `${why}${known}${although(breaks)}.`;
}

/** The end of a sentence that admits what a track breaks; empty where it breaks nothing. */
export function although(breaks: readonly Relaxable[]): string {
  const words = breaks.map(wordsOf).filter((text) => text !== undefined);
  return words.length === 0 ? "" : `, although it is ${words.join(" and ")}`;
}
