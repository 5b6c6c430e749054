/** Diatonic modes, from the one heard as happiest to the saddest. */
export type Mode = "ionian" | "mixolydian" | "dorian" | "aeolian" | "phrygian";

/** A scale: the semitones of its seven degrees above the key note. */
export type Scale = readonly number[];

/** What a mode offers to harmony; degrees count from 0, the key note. */
export interface ModeTable {
  readonly scale: Scale;
  /** Degrees whose chords rest, lead away, and lead home. */
  readonly rest: readonly number[];
  readonly away: readonly number[];
  readonly home: readonly number[];
  /** Whether the chords that lead home raise the seventh degree to a leading note. */
  readonly leadingNote: boolean;
}

export const MODES: Record<Mode, ModeTable> = {
  ionian: { scale: [0, 2, 4, 5, 7, 9, 11], rest: [0, 5], away: [3, 1, 3], home: [4], leadingNote: false },
  mixolydian: { scale: [0, 2, 4, 5, 7, 9, 10], rest: [0, 5], away: [3, 1], home: [6, 4], leadingNote: false },
  dorian: { scale: [0, 2, 3, 5, 7, 9, 10], rest: [0, 2], away: [3], home: [6, 4], leadingNote: false },
  aeolian: { scale: [0, 2, 3, 5, 7, 8, 10], rest: [0, 5, 2], away: [3, 5], home: [4], leadingNote: true },
  phrygian: { scale: [0, 1, 3, 5, 7, 8, 10], rest: [0, 5], away: [3, 5], home: [1, 6], leadingNote: false },
};

/** Degrees in an octave. */
export const DEGREES = 7;

/** `n` as a degree within one octave, in [0, 6]. */
export function degreeClass(n: number): number {
  return ((n % DEGREES) + DEGREES) % DEGREES;
}

/**
 * The semitones above the key note of degree `n` of `scale`, where degrees run on beyond the octave in both directions.
 * @example semitones(MODES.ionian.scale, 9) // 16, a tenth
 */
export function semitones(scale: Scale, n: number): number {
  return 12 * Math.floor(n / DEGREES) + (scale[degreeClass(n)] as number);
}
