import type { AffectPoint, Seconds, Unit } from "@swar/units";
import type { Mode } from "./modes.ts";

/** A pitch as a MIDI note number: 60 is middle C, 69 is A4 (440 Hz), one step is a semitone. */
export type MidiPitch = number;

/** Time in beats of the section at hand. */
export type Beats = number;

/** The instruments that play notes. */
export type Voice = "lead" | "pluck" | "pad" | "bass";

/** The instruments that play hits. */
export type Drum = "kick" | "snare" | "hat";

/** One note of a finished score. */
export interface Note {
  readonly voice: Voice;
  readonly start: Seconds;
  /** How long the note is held; its release comes after. */
  readonly duration: Seconds;
  readonly pitch: MidiPitch;
  readonly amplitude: Unit;
  /** How hard it is played: more overtones and a sharper attack. */
  readonly brightness: Unit;
}

/** One drum stroke of a finished score. */
export interface Hit {
  readonly drum: Drum;
  readonly start: Seconds;
  readonly amplitude: Unit;
}

/** A stretch of a score that stands at one affect point. */
export interface Section {
  readonly start: Seconds;
  readonly duration: Seconds;
  readonly point: AffectPoint;
  readonly mode: Mode;
  /** Pitch class of the key note: 0 is C, 11 is B. */
  readonly tonic: number;
  /** Beats a minute. */
  readonly tempo: number;
  readonly beatsPerBar: number;
  readonly bars: number;
}

/** A composition: plain data, from which `renderScore` makes sound. Notes and hits are in order of time. */
export interface Score {
  readonly seed: number;
  readonly duration: Seconds;
  readonly sections: readonly Section[];
  readonly notes: readonly Note[];
  readonly hits: readonly Hit[];
}

/** A note as the writers of one section put it down: in beats from the section's start, before tempo and loudness. */
export interface Written {
  readonly beat: Beats;
  readonly beats: Beats;
  readonly pitch: MidiPitch;
  /** Strength within its part, in (0, 1]; the section's loudness comes on top. */
  readonly accent: Unit;
}

/** A drum stroke as written in one section. */
export interface WrittenHit {
  readonly drum: Drum;
  readonly beat: Beats;
  readonly accent: Unit;
}
