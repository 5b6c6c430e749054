/**
 * What a tune is like in each quadrant of the plane. Costs are those of `sing`: high ones are avoided.
 * @see Gabrielsson & Lindström (2010): rising and wide melodies for joy, falling and narrow ones for sadness, chromatic
 *   and angular ones for anger and fear.
 * @see Huron (2008), A comparison of average pitch height and interval size in major- and minor-key themes, Empirical
 *   Musicology Review 3(2): minor themes are a little lower and use smaller intervals; so does sad speech.
 */
import type { Quadrant } from "@swar/units";

/** How the notes of a tune follow each other. */
export interface Character {
  /** What leaps cost against the usual. */
  readonly leap: number;
  /** What a repeated note costs. */
  readonly repeat: number;
  /** What a tritone or an augmented second costs. */
  readonly harsh: number;
  /** Shapes of a bar, in degrees from its level. */
  readonly shapes: readonly (readonly number[])[];
  /** Levels of the four bars of a phrase, in degrees. */
  readonly arches: readonly (readonly number[])[];
  /** Added to the level in the middle part of a song. */
  readonly middle: number;
}

/** The character of tunes in each quadrant. */
export const CHARACTERS = {
  Q1: {
    leap: 0.65,
    repeat: 0.8,
    harsh: 5,
    shapes: [
      [0, 2, 4, 2, 3, 1],
      [0, 1, 2, 4, 3, 2],
      [4, 2, 3, 1, 2, 0],
      [0, 4, 3, 2, 4, 1],
      [2, 3, 4, 0, 2, 1],
    ],
    arches: [
      [0, 1, 3, 1],
      [0, 2, 4, 0],
      [1, 0, 3, 2],
    ],
    middle: 3,
  },
  Q2: {
    leap: 0.9,
    repeat: 0.15,
    harsh: 0.6,
    shapes: [
      [0, 0, 1, 0, -1, 0],
      [0, 1, 0, 4, 3, 1],
      [0, 0, 0, 2, 1, 0],
      [4, 3, 1, 0, 1, 0],
      [0, -1, 0, 3, 2, -1],
    ],
    arches: [
      [0, 1, 2, 3],
      [0, 0, 2, 1],
      [0, 2, 1, 4],
    ],
    middle: 2,
  },
  Q3: {
    leap: 1.8,
    repeat: 0.9,
    harsh: 4,
    shapes: [
      [2, 1, 0, -1, 0],
      [1, 0, -1, 0, -1],
      [3, 2, 1, 0, 1],
      [0, 1, 0, -1, -2],
      [2, 2, 1, 0, -1],
    ],
    arches: [
      [3, 2, 1, 0],
      [1, 3, 1, 0],
      [2, 1, 2, 0],
    ],
    middle: 2,
  },
  Q4: {
    leap: 1.1,
    repeat: 1.1,
    harsh: 5,
    shapes: [
      [0, 1, 2, 1, 0],
      [2, 1, 0, 1, 2],
      [0, 2, 1, 3, 2],
      [4, 3, 2, 1, 2],
      [0, 1, 3, 2, 1],
    ],
    arches: [
      [0, 1, 2, 0],
      [0, 2, 3, 1],
      [1, 2, 0, 0],
    ],
    middle: 2,
  },
} as const satisfies Record<Quadrant, Character>;
