import type { Unit } from "@swar/units";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Listener } from "./listener.ts";

/** What a listener knows, by position in the catalogue. */
export interface Heard {
  /** How well, in [0, 1]. */
  readonly familiarity: (index: number) => Unit;
  /** When last, in milliseconds since 1970; −Infinity where never. */
  readonly lastPlayed: (index: number) => number;
}

/** Plays at which a track counts as half known. */
const HALF_KNOWN = 2;

/**
 * How well a track is known after `plays` hearings: none 0, two 0.5, ever nearer to 1.
 * @example familiarityOf(2) // 0.5
 */
export function familiarityOf(plays: number): Unit {
  return plays / (plays + HALF_KNOWN);
}

/** What the tracks say of themselves and the listener's history together. */
export function heardBy({ columns, indexOf }: Catalogue, { history = [] }: Listener): Heard {
  const more = new Map<number, { plays: number; last: number }>();
  for (const { id, at } of history) {
    const index = indexOf.get(id);
    if (index === undefined) continue;
    const { plays, last } = more.get(index) ?? { plays: 0, last: Number.NEGATIVE_INFINITY };
    more.set(index, { plays: plays + 1, last: Math.max(last, at) });
  }
  const familiarity = (i: number): Unit => {
    const given = columns.familiarity[i] as number;
    if (!Number.isNaN(given)) return given;
    return familiarityOf((columns.plays[i] as number) + (more.get(i)?.plays ?? 0));
  };
  const lastPlayed = (i: number): number =>
    Math.max(columns.lastPlayed[i] as number, more.get(i)?.last ?? Number.NEGATIVE_INFINITY);
  return { familiarity, lastPlayed };
}
