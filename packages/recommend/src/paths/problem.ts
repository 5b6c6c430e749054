/*
 * The search for a playlist, as numbers. Candidates are numbered by how far along the line they lie, so that a sequence
 * that never turns back is one of rising numbers, and no track comes twice.
 */

/** Which sequences may be, and what they cost. */
export interface Problem {
  /** The candidates of each place, rising. */
  readonly places: readonly Int32Array[];
  /** What each of them costs there, in the same order. */
  readonly own: readonly Float64Array[];
  /** What it costs that candidate `b` follows candidate `a`, where a < b; from 0. */
  readonly link: (a: number, b: number) => number;
  /** Length of each candidate, in seconds. */
  readonly seconds: Float64Array;
  /** Least and greatest length of a whole sequence. */
  readonly least: number;
  readonly most: number;
  /** Number of the artist of each candidate. */
  readonly artist: Uint32Array;
  /** Most tracks of one artist, and how many there were before, by number. */
  readonly perArtist: number;
  readonly before: ReadonlyMap<number, number>;
  /** The candidates that must be there, rising. */
  readonly must: Int32Array;
}

/** A sequence as places in `places`, and what it costs. */
export interface Sequence {
  /** Candidate of each place. */
  readonly candidates: readonly number[];
  readonly cost: number;
}

/** What a search came to. */
export interface Solution {
  /** The best sequence found, undefined where there is none. */
  readonly best: Sequence | undefined;
  /** What every sequence costs at least; Infinity where there is none. */
  readonly bound: number;
}

/**
 * How far a sequence may go on after candidate `a`: up to the next one that must be there. That of `a` is at index
 * `a + 1`; index 0 is for the beginning.
 */
export function reachOf({ must, seconds }: Problem): Int32Array {
  const required = new Set(must);
  const reach = new Int32Array(seconds.length + 1);
  let next = seconds.length;
  for (let a = seconds.length - 1; a >= -1; a--) {
    reach[a + 1] = next;
    if (required.has(a)) next = a;
  }
  return reach;
}
