import type { Unit } from "@swar/units";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { NO_KEY } from "../catalogue/columns.ts";

/** What an unknown key or tempo counts as: neither like nor unlike. */
const UNKNOWN = 0.5;

/** How far two tempos are apart: 0 equal, 1 an octave (twice as fast) or more; 0.5 where one is unknown. */
export function tempoClash(a: number, b: number): Unit {
  const apart = Math.abs(Math.log2(a / b));
  return Number.isNaN(apart) ? UNKNOWN : Math.min(1, apart);
}

/**
 * How far two keys are apart on the circle of fifths, a minor key being where its relative major is: 0 the same notes, 1
 * opposite; 0.5 where one is unknown.
 * @see Krumhansl (1990), Cognitive Foundations of Musical Pitch: keys near on the circle sound related.
 */
export function keyClash(a: number, b: number): Unit {
  if (a === NO_KEY || b === NO_KEY) return UNKNOWN;
  const apart = Math.abs(a - b);
  return Math.min(apart, 12 - apart) / 6;
}

/** How much track `b` clashes with track `a` before it: the mean of tempo and key, in [0, 1]. */
export function clash({ columns }: Catalogue, a: number, b: number): Unit {
  const tempo = tempoClash(columns.tempo[a] as number, columns.tempo[b] as number);
  return (tempo + keyClash(columns.fifths[a] as number, columns.fifths[b] as number)) / 2;
}

/** `clash` between the tracks at `indices`, by their positions there: the same numbers, prepared for many questions. */
export function clashAmong({ columns }: Catalogue, indices: readonly number[]): (a: number, b: number) => Unit {
  const octave = Float64Array.from(indices, (i) => Math.log2(columns.tempo[i] as number));
  const fifths = Uint8Array.from(indices, (i) => columns.fifths[i] as number);
  const keys = Float64Array.from({ length: 256 }, (_, apart) =>
    apart < 12 ? Math.min(apart, 12 - apart) / 6 : UNKNOWN,
  );
  return (a, b) => {
    const apart = Math.abs(octave[a]! - octave[b]!);
    const tempo = apart < 1 ? apart : apart >= 1 ? 1 : UNKNOWN;
    const unknown = fifths[a] === NO_KEY || fifths[b] === NO_KEY;
    return (tempo + (unknown ? UNKNOWN : keys[Math.abs(fifths[a]! - fifths[b]!)]!)) / 2;
  };
}

const SHARES = { artist: 0.4, genre: 0.25, place: 0.2, tempo: 0.15 };

/**
 * How alike two tracks are, in [0, 1]: of shares that sum to 1, the artist has 0.4, the genre 0.25, the place on the plane 0.2
 * and the tempo 0.15. An unknown genre is like no other.
 */
export function likeness({ columns, plane }: Catalogue, a: number, b: number): Unit {
  const artist = columns.artist[a] === columns.artist[b] ? 1 : 0;
  const genre = columns.genre[a] !== 0 && columns.genre[a] === columns.genre[b] ? 1 : 0;
  const arousal = (plane.arousal[a] as number) - (plane.arousal[b] as number);
  const valence = (plane.valence[a] as number) - (plane.valence[b] as number);
  const place = 1 - Math.hypot(arousal, valence) / Math.SQRT2;
  const tempo = 1 - tempoClash(columns.tempo[a] as number, columns.tempo[b] as number);
  return SHARES.artist * artist + SHARES.genre * genre + SHARES.place * place + SHARES.tempo * tempo;
}
