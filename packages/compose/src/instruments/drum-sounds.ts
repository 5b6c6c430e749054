import type { Hertz, Seconds, Unit } from "@swar/units";
import type { NoiseBand } from "./instrument.ts";

/** A tone of a drum: it may fall in pitch while it dies away. */
export interface DrumTone {
  readonly from: Hertz;
  readonly to: Hertz;
  /** Time in which the pitch falls to 1 / e of its way. */
  readonly fall: Seconds;
  readonly decay: Seconds;
  readonly level: number;
}

/** The noise of a drum: a rise, then an exponential decay. */
export interface DrumNoise extends NoiseBand {
  readonly attack: Seconds;
  readonly decay: Seconds;
}

/** How a drum sounds and where it stands. */
export interface DrumSound {
  readonly tones: readonly DrumTone[];
  readonly noises: readonly DrumNoise[];
  /** Peak of a stroke of full strength. */
  readonly level: Unit;
  /** From -1, left, to 1, right. */
  readonly pan: number;
}

const tone = (from: Hertz, to: Hertz, decay: Seconds, level = 1, fall: Seconds = 0.03): DrumTone => ({
  from,
  to,
  fall,
  decay,
  level,
});
const noise = (low: Hertz, high: Hertz, decay: Seconds, level = 1, attack: Seconds = 0.001): DrumNoise => ({
  low,
  high,
  attack,
  decay,
  level,
});
/** The modes of a metal plate, which stand in no simple ratio. */
const metal = (base: Hertz, decay: Seconds, level: number): DrumTone[] =>
  [1, 1.34, 1.68, 2.13, 2.61, 3.17, 3.72].map((ratio) => tone(base * ratio, base * ratio, decay, level));

/** All drums and other instruments without a pitch. */
export const DRUM_SOUNDS = {
  kick: { tones: [tone(150, 50, 0.16)], noises: [noise(500, 3000, 0.006, 0.12)], level: 0.62, pan: 0 },
  softKick: { tones: [tone(82, 46, 0.26)], noises: [noise(60, 300, 0.03, 0.1)], level: 0.7, pan: 0 },
  snare: {
    tones: [tone(240, 185, 0.07, 0.8), tone(360, 330, 0.04, 0.4)],
    noises: [noise(900, 7500, 0.085, 0.5)],
    level: 0.62,
    pan: -0.1,
  },
  rim: {
    tones: [tone(1720, 1700, 0.012), tone(820, 800, 0.018)],
    noises: [noise(1500, 5000, 0.006, 0.3)],
    level: 0.3,
    pan: -0.2,
  },
  brush: { tones: [tone(200, 180, 0.03, 0.25)], noises: [noise(700, 6000, 0.07, 0.5, 0.008)], level: 0.26, pan: -0.15 },
  sweep: { tones: [], noises: [noise(900, 5000, 0.14, 0.5, 0.12)], level: 0.13, pan: 0.2 },
  clap: {
    tones: [],
    noises: [noise(900, 4500, 0.09, 0.5, 0.012), noise(900, 4500, 0.012, 0.5)],
    level: 0.45,
    pan: 0.15,
  },
  hat: { tones: metal(3150, 0.016, 0.1), noises: [noise(6500, 14_000, 0.028, 0.4)], level: 0.3, pan: 0.35 },
  openHat: { tones: metal(3150, 0.12, 0.08), noises: [noise(6000, 14_000, 0.16, 0.4)], level: 0.3, pan: 0.35 },
  shaker: { tones: [], noises: [noise(4500, 10_000, 0.035, 0.5, 0.018)], level: 0.2, pan: -0.45 },
  tambourine: {
    tones: metal(4300, 0.05, 0.06),
    noises: [noise(5000, 12_000, 0.06, 0.4, 0.004)],
    level: 0.24,
    pan: 0.5,
  },
  triangle: { tones: metal(2400, 0.6, 0.2), noises: [], level: 0.1, pan: 0.55 },
  ride: { tones: metal(2250, 0.28, 0.12), noises: [noise(4000, 12_000, 0.22, 0.2)], level: 0.24, pan: -0.4 },
  crash: { tones: metal(1150, 0.9, 0.08), noises: [noise(2200, 12_000, 0.75, 0.4, 0.002)], level: 0.5, pan: -0.3 },
  swell: { tones: [], noises: [noise(2500, 11_000, 0.3, 0.5, 1.5)], level: 0.3, pan: 0.3 },
  highTom: { tones: [tone(230, 165, 0.17)], noises: [noise(300, 2500, 0.02, 0.15)], level: 0.4, pan: 0.3 },
  midTom: { tones: [tone(165, 118, 0.22)], noises: [noise(250, 2000, 0.02, 0.15)], level: 0.42, pan: -0.05 },
  lowTom: { tones: [tone(120, 82, 0.28)], noises: [noise(200, 1500, 0.025, 0.15)], level: 0.45, pan: -0.35 },
  taiko: {
    tones: [tone(105, 66, 0.38, 1, 0.05), tone(160, 112, 0.16, 0.4, 0.05)],
    noises: [noise(90, 900, 0.05, 0.25)],
    level: 0.6,
    pan: 0,
  },
  woodblock: { tones: [tone(930, 900, 0.03), tone(1700, 1660, 0.018, 0.4)], noises: [], level: 0.22, pan: 0.4 },
} as const satisfies Record<string, DrumSound>;

/** The name of a drum. */
export type DrumName = keyof typeof DRUM_SOUNDS;
