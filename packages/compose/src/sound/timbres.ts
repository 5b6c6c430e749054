import type { Seconds, Unit } from "@swar/units";
import type { Voice } from "../score/score.ts";

/** How an instrument sounds, as data: its overtones, its envelope, its place in the mix. Pairs are [soft, hard] play. */
export interface Timbre {
  /** Strength of overtone `k` (1 is the fundamental) before the fall that brightness sets. */
  readonly overtone: (k: number) => number;
  /** Overtone `k` falls as k to minus this. */
  readonly fall: readonly [soft: number, hard: number];
  readonly attack: readonly [soft: Seconds, hard: Seconds];
  /** Time in which a held note falls to 1 / e of its way to `sustain`. */
  readonly decay: Seconds;
  readonly sustain: Unit;
  readonly release: Seconds;
  /** Time in which the brilliance of the attack fades to 1 / e. */
  readonly glow: Seconds;
  /** How far each oscillator lies from the pitch, as a part of the frequency; one a player. */
  readonly detune: readonly number[];
  /** Depth of a vibrato of about 5 Hz, as a part of the frequency. */
  readonly vibrato: number;
  /** Level in the mix (RMS of a held note of amplitude 1). */
  readonly level: number;
}

export const TIMBRES: Record<Voice, Timbre> = {
  // Between a flute (soft) and a reed (hard): odd overtones lead.
  lead: {
    overtone: (k) => (k % 2 === 1 ? 1 : 0.45),
    fall: [2.6, 0.9],
    attack: [0.09, 0.012],
    decay: 0.5,
    sustain: 0.7,
    release: 0.12,
    glow: 0.35,
    detune: [0],
    vibrato: 0.0035,
    level: 0.15,
  },
  // A string plucked at a fifth of its length: every fifth overtone is missing.
  pluck: {
    overtone: (k) => Math.abs(Math.sin((Math.PI * k) / 5)),
    fall: [2, 0.8],
    attack: [0.012, 0.003],
    decay: 0.45,
    sustain: 0,
    release: 0.25,
    glow: 0.12,
    detune: [0],
    vibrato: 0,
    level: 0.14,
  },
  // A string section: all overtones, two players.
  pad: {
    overtone: () => 1,
    fall: [2.8, 1.15],
    attack: [0.5, 0.06],
    decay: 1.5,
    sustain: 0.8,
    release: 0.45,
    glow: 1.2,
    detune: [-0.0022, 0.0025],
    vibrato: 0,
    level: 0.05,
  },
  bass: {
    overtone: (k) => (k % 2 === 1 ? 1 : 0.7),
    fall: [2.4, 1.1],
    attack: [0.03, 0.005],
    decay: 0.8,
    sustain: 0.45,
    release: 0.09,
    glow: 0.15,
    detune: [0],
    vibrato: 0,
    level: 0.12,
  },
};
