import type { Decibels, Unit } from "@swar/units";
import type { InstrumentName } from "../instruments/catalogue.ts";
import type { DrumName } from "../instruments/drum-sounds.ts";

/** An instrument and its place. */
export interface Chair {
  readonly instrument: InstrumentName;
  /** From -1, left, to 1, right. */
  readonly pan: number;
  readonly gain: Decibels;
  /** Part of it that the room hears; 0.5 where absent. */
  readonly room?: Unit | undefined;
  /** Octaves away from the usual place. */
  readonly octave?: number | undefined;
}

/**
 * What an accompanying player does. `held`: chords as long as they last. `figure`: a pattern of one bar whose digits are
 * tones of the chord from below and whose `x` is all of them. `bass`: a pattern of one bar, where `r` is the chord's bass,
 * `3`, `5` and `8` tones above it, `n` and `l` its neighbours above and below, `a` leads to the next bass, and
 * `p` is the bass with its fifth and octave. `drone`: tones that
 * stay. `counter`: a slow line of chord tones against the tune.
 */
export interface Player extends Chair {
  readonly plays: "held" | "figure" | "bass" | "drone" | "counter";
  /** Patterns for the quiet and for the full sections. */
  readonly patterns?: readonly [string, string] | undefined;
  /** Semitones above the key note that a drone holds. */
  readonly tones?: readonly number[] | undefined;
  /** The energy of the sections in which it joins. */
  readonly joins: Unit;
  /** Whether a chord is struck string by string. */
  readonly strums?: boolean | undefined;
  /** Part of its time for which a note sounds; 1 where absent. */
  readonly articulation?: Unit | undefined;
}

/** A drum pattern: one bar for each drum, where `X` is an accent, `x` a stroke, `o` a soft one. */
export type Lanes = Readonly<Partial<Record<DrumName, string>>>;

/** The drums of a song. */
export interface Groove {
  readonly quiet: Lanes;
  readonly full: Lanes;
  /** The last bar of a section. */
  readonly fill: Lanes;
  /** The energy of the sections in which it joins. */
  readonly joins: Unit;
}
