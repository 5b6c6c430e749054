import type { Hertz, Unit } from "@swar/units";
import { between, type Instrument, type Partial, type PluckedVoice, type StruckVoice } from "./instrument.ts";

const NO_KNOCK = { low: 200, high: 1000, level: 0, decay: 0.01 };

/** A piano whose hammers wear felt: partials stretched by the string's stiffness, each with a fast and a slow decay. */
const feltPiano: StruckVoice = {
  kind: "struck",
  partials: pianoPartials,
  attack: [0.012, 0.003],
  knock: { low: 90, high: 700, level: 0.05, decay: 0.018 },
  ring: 5,
};

function pianoPartials(frequency: Hertz, hardness: Unit): Partial[] {
  const stiffness = 3.5e-4 * (frequency / 261.6) ** 1.5;
  const reach = between([700, 2600], hardness) * (frequency / 261.6) ** 0.35;
  const rest = 1 / (0.28 * (frequency / 261.6) ** 0.7);
  return Array.from({ length: 26 }, (_, i) => i + 1).flatMap((k): Partial[] => {
    const f = k * frequency * Math.sqrt(1 + stiffness * k * k);
    const strike = 0.12 + Math.abs(Math.sin((Math.PI * k) / 8.3));
    const amplitude = strike * k ** -0.5 * Math.exp(-(f - frequency) / reach);
    const slow = rest / (1 + 0.35 * (k - 1) + (f / 3000) ** 2);
    if (k > 6) return [{ frequency: f, amplitude, decay: 0.45 * slow }];
    return [
      { frequency: f, amplitude: 0.72 * amplitude, decay: 0.38 * slow },
      { frequency: f * 1.00025, amplitude: 0.28 * amplitude, decay: 1.5 * slow },
    ];
  });
}

/** A bar or tine: a few modes at ratios of its own; high ones are heard when it is struck hard, and die soon. */
function modes(
  ratios: readonly (readonly [ratio: number, level: number, decay: number])[],
  { shorter }: { shorter: number },
): StruckVoice["partials"] {
  return (frequency, hardness) =>
    ratios.map(([ratio, level, decay], i) => ({
      frequency: frequency * ratio,
      amplitude: level * (i === 0 ? 1 : between([0.25, 1.1], hardness)),
      decay: decay * (261.6 / frequency) ** shorter,
    }));
}

const marimba: StruckVoice = {
  kind: "struck",
  partials: modes(
    [
      [1, 1, 0.42],
      [3.93, 0.3, 0.09],
      [9.6, 0.12, 0.03],
    ],
    { shorter: 0.7 },
  ),
  attack: [0.006, 0.002],
  knock: { low: 300, high: 2200, level: 0.05, decay: 0.008 },
  ring: 2.5,
};

const kalimba: StruckVoice = {
  kind: "struck",
  partials: modes(
    [
      [1, 1, 0.65],
      [2.01, 0.16, 0.3],
      [5.43, 0.22, 0.07],
      [8.6, 0.07, 0.03],
    ],
    { shorter: 0.5 },
  ),
  attack: [0.006, 0.002],
  knock: { low: 500, high: 3500, level: 0.05, decay: 0.006 },
  ring: 3,
};

const vibraphone: StruckVoice = {
  kind: "struck",
  partials: modes(
    [
      [1, 1, 1.5],
      [3.99, 0.16, 0.5],
      [10.3, 0.04, 0.09],
    ],
    { shorter: 0.4 },
  ),
  attack: [0.008, 0.002],
  knock: { low: 400, high: 2500, level: 0.02, decay: 0.008 },
  ring: 5,
};

const glockenspiel: StruckVoice = {
  kind: "struck",
  partials: modes(
    [
      [1, 1, 1.6],
      [2.76, 0.2, 0.5],
      [5.4, 0.1, 0.16],
    ],
    { shorter: 0.6 },
  ),
  attack: [0.003, 0.001],
  knock: { low: 2000, high: 7000, level: 0.015, decay: 0.005 },
  ring: 4,
};

/** A tuned bell: hum note, prime, minor third, fifth, octave and above. */
const churchBell: StruckVoice = {
  kind: "struck",
  partials: modes(
    [
      [1, 1, 2.2],
      [0.5, 0.35, 3],
      [1.19, 0.4, 1.4],
      [1.5, 0.2, 1],
      [2, 0.5, 1.1],
      [2.66, 0.2, 0.6],
      [4.2, 0.12, 0.3],
    ],
    { shorter: 0.4 },
  ),
  attack: [0.006, 0.002],
  knock: { low: 800, high: 4000, level: 0.03, decay: 0.012 },
  ring: 5,
};

const timpani: StruckVoice = {
  kind: "struck",
  partials: modes(
    [
      [1, 1, 0.75],
      [1.5, 0.55, 0.5],
      [1.98, 0.35, 0.4],
      [2.44, 0.2, 0.25],
      [0.85, 0.3, 0.12],
    ],
    { shorter: 0.5 },
  ),
  attack: [0.005, 0.002],
  knock: { low: 80, high: 900, level: 0.12, decay: 0.03 },
  ring: 3,
};

const guitarBody = [
  [105, 0.6],
  [205, 0.5],
  [410, 0.25],
] as const;

function plucked(voice: Omit<PluckedVoice, "kind">): PluckedVoice {
  return { kind: "plucked", ...voice };
}

const nylon = plucked({ ring: 3.2, damping: 0.42, edge: [1100, 4200], position: 0.24, body: guitarBody });
const steel = plucked({ ring: 4.5, damping: 0.2, edge: [2200, 7500], position: 0.13, body: guitarBody });
const harp = plucked({ ring: 4.5, damping: 0.33, edge: [1200, 4800], position: 0.42, body: [[180, 0.3]] });
const mandolin = plucked({
  ring: 2,
  damping: 0.16,
  edge: [2800, 8500],
  position: 0.11,
  body: [
    [290, 0.5],
    [600, 0.3],
  ],
});
const pizzicato = plucked({
  ring: 0.75,
  damping: 0.46,
  edge: [1200, 3800],
  position: 0.2,
  body: [
    [275, 0.8],
    [460, 0.5],
  ],
});
const upright = plucked({
  ring: 1.9,
  damping: 0.5,
  edge: [420, 1500],
  position: 0.3,
  body: [
    [62, 0.6],
    [110, 0.5],
  ],
});
const electric = plucked({ ring: 3.4, damping: 0.4, edge: [700, 2600], position: 0.2, body: [] });

/** Instruments whose notes die away by themselves. */
export const STRUCK_AND_PLUCKED = {
  feltPiano: { voice: feltPiano, range: [28, 100], release: 0.22, level: 0 },
  marimba: { voice: marimba, range: [45, 96], release: 0.6, level: 1 },
  kalimba: { voice: kalimba, range: [55, 93], release: 1, level: 0 },
  vibraphone: { voice: vibraphone, range: [53, 89], release: 0.5, level: -2 },
  glockenspiel: { voice: glockenspiel, range: [72, 103], release: 1.2, level: -7 },
  churchBell: { voice: churchBell, range: [48, 84], release: 2, level: -4 },
  timpani: { voice: timpani, range: [36, 57], release: 0.5, level: -2 },
  nylonGuitar: { voice: nylon, range: [40, 84], release: 0.25, level: 0 },
  steelGuitar: { voice: steel, range: [40, 84], release: 0.2, level: -1 },
  harp: { voice: harp, range: [30, 98], release: 0.9, level: 0 },
  mandolin: { voice: mandolin, range: [55, 93], release: 0.18, level: -2 },
  pizzicato: { voice: pizzicato, range: [36, 91], release: 0.2, level: 0 },
  uprightBass: { voice: upright, range: [28, 57], release: 0.1, level: 2 },
  electricBass: { voice: electric, range: [28, 60], release: 0.08, level: 2 },
  electricPiano: {
    voice: { kind: "modulated", depth: [0.35, 1.7], tine: 13, tineLevel: 0.16, decay: 1.5 },
    range: [36, 91],
    release: 0.22,
    level: -1,
  },
  overdrivenGuitar: {
    voice: plucked({ ring: 9, damping: 0.25, edge: [2000, 5000], position: 0.13, body: [] }),
    range: [33, 76],
    release: 0.06,
    drive: 14,
    level: -1,
  },
  musicBox: {
    voice: { ...kalimba, partials: glockenspiel.partials, knock: NO_KNOCK },
    range: [67, 98],
    release: 1.2,
    level: -5,
  },
} as const satisfies Record<string, Instrument>;
