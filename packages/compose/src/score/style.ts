/**
 * The rules that make a section sound like its point of the arousal–valence plane. Each cue is a straight line of
 * arousal and valence (or of their product), because listeners' ratings follow such cues about linearly and additively (Eerola et al. 2013:
 * 77–89 % of the variance). The directions are those of the literature; the end points of each line are this composer's
 * choice, checked by measuring what comes out (the tests) and not by listeners' ratings.
 *
 * @see Gabrielsson & Lindström (2010), The role of structure in the musical expression of emotions, in Juslin & Sloboda
 *   (eds), Handbook of Music and Emotion: tempo, loudness, mode, register, harmony, rhythm.
 * @see Juslin & Laukka (2004), Expression, perception, and induction of musical emotions, J. New Music Research 33(3):
 *   articulation, timbre, attack.
 * @see Eerola, Friberg & Bresin (2013), Emotional expression in music, Frontiers in Psychology 4:487: linearity, and
 *   the ranking mode, tempo, register, dynamics, articulation, timbre.
 * @see Temperley & Tan (2013), Emotional connotations of diatonic modes, Music Perception 30(3): the order of modes.
 */
import type { AffectPoint, Decibels, Unit } from "@swar/units";
import type { Mode } from "./modes.ts";
import type { MidiPitch } from "./score.ts";

/** The musical means of one section. */
export interface Style {
  /** Wished beats a minute; the metre takes the nearest tempo that fills the section with whole phrases. */
  readonly tempo: number;
  /** Level of the whole section against the loudest possible one. */
  readonly loudness: Decibels;
  /** Middle of the melody's range. */
  readonly register: MidiPitch;
  readonly mode: Mode;
  /** Part of its time for which a melody note sounds: 1 is legato, 0.4 is staccato. */
  readonly articulation: Unit;
  /** Strength of overtones and sharpness of attacks. */
  readonly brightness: Unit;
  /** Melody onsets a beat. */
  readonly density: number;
  /** Weight of off-beat positions in the rhythm. */
  readonly syncopation: Unit;
  /** 0: no drums; 1: the full kit. */
  readonly percussion: Unit;
  /** Chance that harmony takes a dissonant turn. */
  readonly tension: Unit;
  /** Chance of a soft seventh or ninth in a chord. */
  readonly warmth: Unit;
  /** Whether three beats a bar suit the section. */
  readonly mayWaltz: boolean;
}

/** The lowest valence of each mode, from the brightest down. */
const MODE_FLOORS: readonly (readonly [Unit, Mode])[] = [
  [0.6, "ionian"],
  [0.5, "mixolydian"],
  [0.35, "dorian"],
  [0.1, "aeolian"],
];

/**
 * The musical style that expresses `point`, a point with both axes in [0, 1].
 * @see the header of this file for the sources of the rules.
 * @example styleAt({ arousal: 0.9, valence: 0.9 }).mode // "ionian"
 */
export function styleAt({ arousal, valence }: AffectPoint): Style {
  return {
    tempo: 50 * 3 ** arousal * line(0.94, 1.06, valence),
    loudness: line(-11, 0, arousal),
    register: 66 + 4 * (arousal - 0.5) + 10 * (valence - 0.5),
    mode: modeAt(valence),
    articulation: 1 - arousal * line(0.3, 0.55, valence),
    brightness: clamp(line(0.1, 0.85, arousal) + 0.15 * (valence - 0.5)),
    density: line(0.6, 2.2, arousal),
    syncopation: line(0.1, 0.7, arousal * (1 - 0.5 * valence)),
    percussion: clamp((arousal - 0.45) / 0.4),
    tension: clamp(1.2 * arousal * (1 - valence)),
    warmth: clamp((1 - arousal) * line(0.2, 0.9, valence)),
    mayWaltz: arousal < 0.65,
  };
}

function modeAt(valence: Unit): Mode {
  return MODE_FLOORS.find(([floor]) => valence >= floor)?.[1] ?? "phrygian";
}

function line(from: number, to: number, x: Unit): number {
  return from + (to - from) * x;
}

function clamp(x: number): Unit {
  return Math.max(0, Math.min(1, x));
}
