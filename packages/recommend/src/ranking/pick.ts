/*
 * Takes tracks out of a pool one by one: the nearest that is least like those already taken.
 * See Carbonell & Goldstein (1998), The use of MMR, diversity-based reranking for reordering documents and producing summaries, SIGIR:
 * argmax λ Sim₁(query, d) − (1 − λ) max Sim₂(d, taken). Here λ is 1 − diversity, Sim₁ is 1 − d / √2 with the expected
 * distance d, and Sim₂ is `likeness`.
 */
import type { Catalogue } from "../catalogue/catalogue.ts";
import { bitOf } from "../constraints/rules.ts";
import { clash, likeness } from "./likeness.ts";

/** A track that may be taken. */
export interface Candidate {
  readonly index: number;
  /** Expected squared distance, and what is added to it. */
  readonly cost: number;
  /** The constraints it breaks, as a sum of bits. */
  readonly broken: number;
}

/** How to choose, and when to end. */
export interface PickOptions {
  /** Taken first, in this order. */
  readonly first: readonly Candidate[];
  readonly diversity: number;
  readonly continuity: number;
  readonly perArtist: number;
  /** Whether to end before taking `next`, with `taken` so far. */
  readonly ends: (taken: readonly Candidate[], next: Candidate) => boolean;
}

/** What was taken, in order, and whether the pool ran out before the end was reached. */
export interface Picked {
  readonly taken: readonly Candidate[];
  readonly ranOut: boolean;
}

const MANY = bitOf("perArtist");

/** Takes tracks from `pool` until `ends`, each time the one that breaks least and, of those, scores best. */
export function pick(catalogue: Catalogue, pool: readonly Candidate[], options: PickOptions): Picked {
  const { diversity, continuity, perArtist, ends } = options;
  const taken: Candidate[] = [];
  const byArtist = new Map<number, number>();
  const artist = (index: number): number => catalogue.columns.artist[index] as number;
  const likest = new Float64Array(pool.length);
  const left = new Set(pool.keys());
  const take = (candidate: Candidate): void => {
    taken.push(candidate);
    byArtist.set(artist(candidate.index), (byArtist.get(artist(candidate.index)) ?? 0) + 1);
    if (diversity === 0) return;
    for (const at of left) {
      likest[at] = Math.max(likest[at] as number, likeness(catalogue, (pool[at] as Candidate).index, candidate.index));
    }
  };
  const score = ({ index, cost }: Candidate, at: number): number => {
    const last = taken.at(-1);
    const jump = continuity === 0 || last === undefined ? 0 : continuity * clash(catalogue, last.index, index);
    return ((1 - diversity) * Math.sqrt(cost)) / Math.SQRT2 + diversity * (likest[at] as number) + jump;
  };
  const many = ({ index }: Candidate): number => ((byArtist.get(artist(index)) ?? 0) >= perArtist ? MANY : 0);
  for (const candidate of options.first) take({ ...candidate, broken: candidate.broken | many(candidate) });
  while (left.size > 0) {
    let best: { at: number; candidate: Candidate; score: number } | undefined;
    for (const at of left) {
      const candidate = pool[at] as Candidate;
      const broken = candidate.broken | many(candidate);
      if (best && broken > best.candidate.broken) continue;
      const own = score(candidate, at);
      const wins = !best || broken < best.candidate.broken || own < best.score;
      if (wins) best = { at, candidate: { ...candidate, broken }, score: own };
    }
    const { at, candidate } = best as { at: number; candidate: Candidate };
    if (ends(taken, candidate)) return { taken, ranOut: false };
    left.delete(at);
    take(candidate);
  }
  return { taken, ranOut: true };
}
