import type { CostToGo } from "./cost-to-go.ts";
import type { Problem, Sequence } from "./problem.ts";

/** The beginning of a sequence, linked backwards. */
export interface Partial {
  readonly place: number;
  /** Position of the last candidate in its place. */
  readonly at: number;
  /** The same by its number. */
  readonly candidate: number;
  readonly before: Partial | undefined;
  /** What it costs up to its last candidate. */
  readonly cost: number;
  readonly seconds: number;
}

/** The next step of a partial sequence, undefined where cap or minutes forbid it. */
export type Extend = (before: Partial | undefined, at: number, cost: number) => Partial | undefined;

/** Extends sequences, exactly within the cap of artists and so that the minutes can still be met. */
export function extender(problem: Problem, toGo: CostToGo): Extend {
  const { places, seconds, artist, perArtist, before: heard, least, most } = problem;
  return (before, at, cost) => {
    const place = (before?.place ?? -1) + 1;
    const candidate = places[place]![at] as number;
    const past = before?.seconds ?? 0;
    if (past + (toGo.shortest[place]![at] as number) > most) return undefined;
    if (past + (toGo.longest[place]![at] as number) < least) return undefined;
    let count = heard.get(artist[candidate] as number) ?? 0;
    for (let back = before; back; back = back.before) if (artist[back.candidate] === artist[candidate]) count++;
    if (count >= perArtist) return undefined;
    return { place, at, candidate, before, cost, seconds: past + (seconds[candidate] as number) };
  };
}

/** The sequence that ends with `last`. */
export function sequenceOf(last: Partial): Sequence {
  const candidates: number[] = [];
  for (let at: Partial | undefined = last; at; at = at.before) candidates.push(at.candidate);
  return { candidates: candidates.toReversed(), cost: last.cost };
}
