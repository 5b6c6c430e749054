import type { Catalogue } from "../catalogue/catalogue.ts";

/** How many tracks there are, artist by artist. */
export interface Supply {
  /** How many can come in all, with no more than so many of one artist. */
  readonly within: (perArtist: number) => number;
  /** Most tracks that one artist has, with what was played before. */
  readonly largest: number;
  /** How often each artist was played before, by number. */
  readonly before: ReadonlyMap<number, number>;
}

/** What the tracks at `indices` supply, after those at `played`. */
export function artistSupply({ columns }: Catalogue, indices: Iterable<number>, played: readonly number[]): Supply {
  const count = (positions: Iterable<number>): Map<number, number> => {
    const counts = new Map<number, number>();
    for (const index of positions) {
      const artist = columns.artist[index] as number;
      counts.set(artist, (counts.get(artist) ?? 0) + 1);
    }
    return counts;
  };
  const [counts, before] = [count(indices), count(played)];
  const within = (perArtist: number): number => {
    let sum = 0;
    for (const [artist, tracks] of counts) sum += Math.min(tracks, Math.max(0, perArtist - (before.get(artist) ?? 0)));
    return sum;
  };
  let largest = 0;
  for (const [artist, tracks] of counts) largest = Math.max(largest, tracks + (before.get(artist) ?? 0));
  return { within, largest, before };
}
