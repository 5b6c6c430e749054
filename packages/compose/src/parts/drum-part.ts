import type { Unit } from "@swar/units";
import type { DrumName } from "../instruments/drum-sounds.ts";
import { rhythm } from "../writing/rhythm.ts";
import type { Lanes } from "./player.ts";

/** A drum stroke in beats from the start of the song. */
export interface WrittenStroke {
  readonly drum: DrumName;
  readonly beat: number;
  readonly accent: Unit;
}

const STRENGTHS: Readonly<Record<string, Unit>> = { X: 1, x: 0.78, o: 0.42 };

/** One bar of `lanes`, from beat `start`. */
export function drumBar(lanes: Lanes, start: number, beatsPerBar: number): WrittenStroke[] {
  return Object.entries(lanes).flatMap(([drum, pattern]) =>
    rhythm(pattern, beatsPerBar).map(({ at, mark }) => ({
      drum: drum as DrumName,
      beat: start + at,
      accent: STRENGTHS[mark] as Unit,
    })),
  );
}
