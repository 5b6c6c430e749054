import type { Track } from "./track.ts";
import { artistNames, foldName } from "./fold-name.ts";

/**
 * What is looked at while searching, a column a quantity, shape (n,) each. Unknown numbers are NaN, unknown names 0; numbers of four
 * bytes hold seven digits, and bounds are compared after the same rounding.
 */
export interface Columns {
  readonly duration: Float64Array;
  readonly tempo: Float32Array;
  readonly loudness: Float32Array;
  readonly energy: Float32Array;
  readonly year: Float32Array;
  readonly plays: Float32Array;
  /** Given by the track; NaN where it is to follow from `plays`. */
  readonly familiarity: Float32Array;
  /** −Infinity where never. */
  readonly lastPlayed: Float64Array;
  /** 0 to 11 on the circle of fifths, a minor key as the major key of the same notes; 255 where unknown. */
  readonly fifths: Uint8Array;
  /** 1 where marked as explicit. */
  readonly explicit: Uint8Array;
  readonly artist: Uint32Array;
  readonly genre: Uint32Array;
  readonly language: Uint32Array;
  /** Numbers of the artists in whose credit a folded name stands, alone or with others. */
  readonly credits: ReadonlyMap<string, readonly number[]>;
  /** Number of each folded genre; likewise of languages. */
  readonly genres: ReadonlyMap<string, number>;
  readonly languages: ReadonlyMap<string, number>;
}

/** No key is known. */
export const NO_KEY = 255;

/** The columns of `tracks`, in their order. */
export function columnsOf(tracks: readonly Track[]): Columns {
  // Filled in a loop: `from` with a function takes ten times as long for a million.
  const filled = <A extends Float64Array | Float32Array | Uint32Array | Uint8Array>(
    column: A,
    value: (t: Track) => number,
  ): A => {
    for (let i = 0; i < tracks.length; i++) column[i] = value(tracks[i] as Track);
    return column;
  };
  const floats = (value: (t: Track) => number | undefined): Float32Array =>
    filled(new Float32Array(tracks.length), (t) => value(t) ?? Number.NaN);
  const [artists, genres, languages] = [names(), names(), names()];
  return {
    duration: filled(new Float64Array(tracks.length), (t) => t.duration),
    tempo: floats((t) => t.tempo),
    loudness: floats((t) => t.loudness),
    energy: floats((t) => t.energy),
    year: floats((t) => t.year),
    plays: floats((t) => t.plays ?? 0),
    familiarity: floats((t) => t.familiarity),
    lastPlayed: filled(new Float64Array(tracks.length), (t) => t.lastPlayed ?? Number.NEGATIVE_INFINITY),
    fifths: filled(new Uint8Array(tracks.length), fifthsOf),
    explicit: filled(new Uint8Array(tracks.length), (t) => (t.explicit === true ? 1 : 0)),
    artist: filled(new Uint32Array(tracks.length), (t) => artists.numberOf(t.artist)),
    genre: filled(new Uint32Array(tracks.length), (t) => genres.numberOf(t.genre)),
    language: filled(new Uint32Array(tracks.length), (t) => languages.numberOf(t.language)),
    credits: creditsOf(artists.folded),
    genres: genres.folded,
    languages: languages.folded,
  };
}

/** Numbers for names, from 1 in order of appearance; each spelling is folded once. */
function names(): { numberOf: (name: string | undefined) => number; folded: Map<string, number> } {
  const folded = new Map<string, number>();
  const spelt = new Map<string, number>();
  const add = (name: string): number => {
    const key = foldName(name);
    const number = folded.get(key) ?? folded.size + 1;
    folded.set(key, number);
    spelt.set(name, number);
    return number;
  };
  return { folded, numberOf: (name) => (name === undefined ? 0 : (spelt.get(name) ?? add(name))) };
}

function creditsOf(artists: ReadonlyMap<string, number>): Map<string, number[]> {
  const credits = new Map<string, number[]>();
  for (const [credit, number] of artists) {
    for (const name of artistNames(credit)) {
      const known = credits.get(name);
      if (known) known.push(number);
      else credits.set(name, [number]);
    }
  }
  return credits;
}

/** A key on the circle of fifths, as `Columns.fifths` has it. */
export function fifthsOf({ key, mode }: Pick<Track, "key" | "mode">): number {
  if (key === undefined) return NO_KEY;
  return ((key + (mode === "minor" ? 3 : 0)) * 7) % 12;
}
