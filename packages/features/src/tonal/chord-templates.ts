/** Kinds of chords that are told apart, and their notes in semitones above the root. */
export const CHORD_TYPES = {
  major: [0, 4, 7],
  minor: [0, 3, 7],
  diminished: [0, 3, 6],
  augmented: [0, 4, 8],
  dominantSeventh: [0, 4, 7, 10],
  majorSeventh: [0, 4, 7, 11],
  minorSeventh: [0, 3, 7, 10],
  suspendedFourth: [0, 5, 7],
} as const satisfies Readonly<Record<string, readonly number[]>>;

/** One of them. */
export type ChordType = keyof typeof CHORD_TYPES;

/** Their names, in order. */
export const CHORD_NAMES = Object.keys(CHORD_TYPES) as readonly ChordType[];
