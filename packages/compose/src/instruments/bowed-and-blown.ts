import type { Instrument, SustainedVoice } from "./instrument.ts";

/** What bowed strings share: all overtones, the resonances of a violin's body, a slow attack. */
const bowed: SustainedVoice = {
  kind: "sustained",
  overtone: () => 1,
  fall: [2.1, 1.15],
  formants: [
    [290, 90, 0.7],
    [480, 130, 0.8],
    [1100, 350, 0.6],
    [2600, 700, 0.9],
  ],
  attack: [0.28, 0.06],
  decay: 1.5,
  sustain: 0.85,
  vibrato: 0.0028,
  vibratoDelay: 0.5,
  players: 1,
  detune: 0,
};

const strings: SustainedVoice = { ...bowed, players: 4, detune: 0.0042, attack: [0.55, 0.12], fall: [2.3, 1.35] };
const spiccato: SustainedVoice = {
  ...bowed,
  players: 3,
  detune: 0.003,
  attack: [0.03, 0.012],
  decay: 0.16,
  sustain: 0.25,
  vibrato: 0,
  fall: [1.6, 0.7],
  breath: { low: 1500, high: 6000, level: 0.06 },
};
const tremolo: SustainedVoice = { ...strings, players: 4, tremolo: [0.6, 7.3], fall: [1.6, 0.85], vibrato: 0.002 };
const cello: SustainedVoice = {
  ...bowed,
  formants: [
    [180, 60, 0.8],
    [400, 110, 0.8],
    [900, 300, 0.5],
    [2000, 600, 0.4],
  ],
  attack: [0.2, 0.05],
  vibrato: 0.0042,
  breath: { low: 1500, high: 4500, level: 0.012 },
};

const flute: SustainedVoice = {
  kind: "sustained",
  overtone: (k) => [0, 1, 0.55, 0.28, 0.09, 0.05][k] ?? 0.02,
  fall: [1.4, 0.35],
  attack: [0.11, 0.04],
  decay: 0.6,
  sustain: 0.85,
  glow: 0.4,
  vibrato: 0.0032,
  vibratoDelay: 0.6,
  players: 1,
  detune: 0,
  breath: { low: 1400, high: 5200, level: 0.035 },
};
const ocarina: SustainedVoice = {
  ...flute,
  overtone: (k) => [0, 1, 0.06, 0.1, 0.02][k] ?? 0,
  fall: [0.5, 0],
  vibrato: 0.004,
  breath: { low: 900, high: 3200, level: 0.03 },
};
const clarinet: SustainedVoice = {
  ...flute,
  overtone: (k) => (k % 2 === 1 ? 1 : 0.05 + 0.02 * k),
  fall: [1.9, 0.95],
  attack: [0.08, 0.025],
  sustain: 0.9,
  vibrato: 0.0008,
  breath: { low: 1500, high: 4000, level: 0.008 },
};
const oboe: SustainedVoice = {
  ...clarinet,
  overtone: () => 1,
  fall: [1.6, 0.9],
  formants: [
    [1150, 300, 2.2],
    [2700, 500, 0.9],
  ],
  vibrato: 0.0032,
  breath: { low: 2500, high: 6000, level: 0.006 },
};
const brass: SustainedVoice = {
  ...bowed,
  fall: [1.9, 0.6],
  formants: [
    [550, 250, 0.8],
    [1300, 600, 0.8],
  ],
  attack: [0.07, 0.03],
  decay: 0.3,
  sustain: 0.75,
  glow: 0.9,
  vibrato: 0.001,
  players: 3,
  detune: 0.0024,
};
const horn: SustainedVoice = { ...brass, players: 2, detune: 0.0012, fall: [2.6, 1.5], attack: [0.12, 0.05] };
const choir: SustainedVoice = {
  ...bowed,
  fall: [2.1, 1.5],
  formants: [
    [400, 90, 4],
    [780, 130, 2.2],
    [2700, 300, 0.7],
  ],
  attack: [0.6, 0.25],
  players: 4,
  detune: 0.005,
  vibrato: 0.0045,
  breath: { low: 1500, high: 5000, level: 0.02 },
};
const accordion: SustainedVoice = {
  ...bowed,
  fall: [1.5, 0.9],
  formants: [[900, 500, 0.5]],
  attack: [0.07, 0.03],
  sustain: 0.95,
  vibrato: 0,
  players: 2,
  detune: 0.0022,
};
const warmPad: SustainedVoice = {
  ...strings,
  formants: [[350, 250, 0.5]],
  fall: [2.7, 1.9],
  attack: [0.9, 0.4],
  vibrato: 0.0015,
  players: 4,
  detune: 0.0038,
};
const reedBass: SustainedVoice = {
  ...bowed,
  fall: [1.8, 0.75],
  formants: [],
  attack: [0.02, 0.006],
  decay: 0.35,
  sustain: 0.55,
  glow: 0.22,
  vibrato: 0,
  players: 2,
  detune: 0.0016,
};

/** Instruments whose notes last as long as they are held. */
export const BOWED_AND_BLOWN = {
  strings: { voice: strings, range: [36, 91], release: 0.55, level: -2 },
  spiccato: { voice: spiccato, range: [36, 88], release: 0.14, level: 2 },
  tremoloStrings: { voice: tremolo, range: [36, 91], release: 0.4, level: -1 },
  cello: { voice: cello, range: [36, 76], release: 0.25, level: -1 },
  contrabass: { voice: { ...cello, attack: [0.16, 0.05] }, range: [28, 55], release: 0.25, level: 0 },
  violin: { voice: { ...bowed, attack: [0.16, 0.04], vibrato: 0.0042 }, range: [55, 96], release: 0.22, level: -3 },
  flute: { voice: flute, range: [60, 96], release: 0.14, level: -2 },
  ocarina: { voice: ocarina, range: [57, 89], release: 0.12, level: -2 },
  clarinet: { voice: clarinet, range: [50, 91], release: 0.1, level: -2 },
  oboe: { voice: oboe, range: [58, 88], release: 0.1, level: -4 },
  brass: { voice: brass, range: [40, 82], release: 0.12, level: 1 },
  horn: { voice: horn, range: [41, 77], release: 0.18, level: 0 },
  choir: { voice: choir, range: [43, 84], release: 0.7, level: -2 },
  accordion: { voice: accordion, range: [48, 88], release: 0.09, level: -4 },
  warmPad: { voice: warmPad, range: [36, 84], release: 0.9, level: -1 },
  reedBass: { voice: reedBass, range: [28, 55], release: 0.07, level: 0 },
} as const satisfies Record<string, Instrument>;
