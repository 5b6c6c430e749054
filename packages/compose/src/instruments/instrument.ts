import type { Decibels, Hertz, Seconds, Unit } from "@swar/units";
import type { MidiPitch } from "../score/score.ts";

/** One partial of a sound that is struck and dies away by itself. */
export interface Partial {
  readonly frequency: Hertz;
  readonly amplitude: number;
  /** Time in which it falls to 1 / e. */
  readonly decay: Seconds;
}

/** A short noise: a hammer's knock, a finger on a string, a breath, a drum's rattle. */
export interface NoiseBand {
  readonly low: Hertz;
  readonly high: Hertz;
  readonly level: number;
}

/** What sounds after a blow: a sum of partials that die away, each at its own pace (piano, marimba, bells). */
export interface StruckVoice {
  readonly kind: "struck";
  /** The partials of a note of `frequency`, struck with `hardness` in [0, 1]. */
  readonly partials: (frequency: Hertz, hardness: Unit) => readonly Partial[];
  readonly attack: readonly [soft: Seconds, hard: Seconds];
  readonly knock: NoiseBand & { readonly decay: Seconds };
  /** The longest time that a note rings. */
  readonly ring: Seconds;
}

/** A string that is plucked: noise that runs round a delay line and loses its treble on the way. */
export interface PluckedVoice {
  readonly kind: "plucked";
  /** Time in which A3 falls by 60 dB; higher strings fall sooner. */
  readonly ring: Seconds;
  /** How much treble each round takes, in (0, 0.5]. */
  readonly damping: Unit;
  /** Highest frequency of the pluck, [soft, hard]. */
  readonly edge: readonly [soft: Hertz, hard: Hertz];
  /** Where the string is plucked, as a part of its length. */
  readonly position: Unit;
  /** Resonances of the body: frequency and strength. */
  readonly body: readonly (readonly [Hertz, number])[];
}

/** Frequency modulation of two pairs of sines: body and tine of an electric piano. */
export interface ModulatedVoice {
  readonly kind: "modulated";
  /** Depth of the modulation of the body, [soft, hard], in radians. */
  readonly depth: readonly [soft: number, hard: number];
  /** Frequency of the tine's modulator over the note's. */
  readonly tine: number;
  readonly tineLevel: number;
  readonly decay: Seconds;
}

/** A sound that lasts as long as it is held: single cycles, read by one or several players. */
export interface SustainedVoice {
  readonly kind: "sustained";
  /** Strength of overtone `k` (1 is the fundamental) before the fall that hardness sets. */
  readonly overtone: (k: number) => number;
  /** Overtone `k` falls as k to minus this. */
  readonly fall: readonly [soft: number, hard: number];
  /** Resonances by frequency that every pitch shares: frequency, width, gain. */
  readonly formants?: readonly (readonly [Hertz, Hertz, number])[];
  readonly attack: readonly [soft: Seconds, hard: Seconds];
  /** Time in which a held note falls to 1 / e of its way to `sustain`. */
  readonly decay: Seconds;
  readonly sustain: Unit;
  /** Time in which the brilliance of the attack gives way to the dull cycle; where absent brilliance stays. */
  readonly glow?: Seconds;
  /** Depth of the vibrato as a part of the frequency, and the time until it is full. */
  readonly vibrato: number;
  readonly vibratoDelay: Seconds;
  /** Players, and how far apart they are in pitch, as a part of the frequency. */
  readonly players: number;
  readonly detune: number;
  /** Depth and rate of a bowed tremolo. */
  readonly tremolo?: readonly [depth: Unit, rate: Hertz];
  readonly breath?: NoiseBand;
}

/** An instrument: what it sounds like, what it can play, and how loud it is against the others. */
export interface Instrument {
  readonly voice: StruckVoice | PluckedVoice | ModulatedVoice | SustainedVoice;
  /** Lowest and highest note that sound well. */
  readonly range: readonly [MidiPitch, MidiPitch];
  /** Time in which a note dies when it is let go. */
  readonly release: Seconds;
  /** How far an amplifier is driven beyond what it can give: the gain before it; clean where absent. */
  readonly drive?: number;
  /** Trim against the other instruments. */
  readonly level: Decibels;
}

/** The frequency of a pitch in equal temperament, A4 at 440 Hz. */
export function frequencyOf(pitch: MidiPitch): Hertz {
  return 440 * 2 ** ((pitch - 69) / 12);
}

/** The value between `soft` and `hard` at `hardness` in [0, 1]. */
export function between([soft, hard]: readonly [number, number], hardness: Unit): number {
  return soft + (hard - soft) * hardness;
}

/** Partials at or above this part of the sample rate are left out, so that nothing folds back. */
export const CEILING = 0.45;
