/**
 * A tune: a bar of rhythm and shape that comes again (the motif), one that answers it, and the phrases made of them. A
 * phrase of four bars states the motif, answers or repeats it, takes it up elsewhere and closes.
 * @see Huron (2006), Sweet Anticipation, on repetition; Caplin (1998), Classical Form, on statement, repetition and closing.
 */
import type { Random } from "@swar/units";
import { pick } from "../score/pick.ts";
import { semitones } from "../score/modes.ts";
import type { Beats, MidiPitch } from "../score/score.ts";
import type { Character } from "./characters.ts";
import { chordAt, type Harmony } from "./chord-symbols.ts";
import type { Metre } from "./metres.ts";
import { rhythm } from "./rhythm.ts";
import type { Cells, Pace } from "./rhythm-cells.ts";
import { sing, type Singer, type Slot } from "./sing.ts";

/** The material of one part of a song. */
export interface Tune {
  /** Rhythms of the four bars of a phrase, the last one twice: closing, and leading on. */
  readonly bars: readonly [string, string, string];
  readonly close: string;
  readonly leadOn: string;
  /** Shape of each bar, in degrees above its level. */
  readonly shapes: readonly (readonly number[])[];
  /** Level of each bar, in degrees above the key note. */
  readonly levels: readonly number[];
}

/** A note of a tune: in beats from the start of its phrase. */
export interface TuneNote {
  readonly beat: Beats;
  readonly beats: Beats;
  /** Degree above the key note, in the scale of the chord that sounds. */
  readonly degree: number;
  readonly pitch: MidiPitch;
  readonly accent: number;
  readonly strong: boolean;
}

/** How the three open bars of a phrase use motif and answer. */
const PLANS = [
  ["a", "b", "a"],
  ["a", "a", "b"],
  ["a", "b", "a"],
  ["a", "b", "b"],
] as const;

/** A tune drawn from `rng`; one for the middle of a song has another motif and lies higher. */
export function drawTune(
  { cells, pace, character, isMiddle }: { cells: Cells; pace: Pace; character: Character; isMiddle: boolean },
  rng: Random,
): Tune {
  const a = pick(cells.bars[pace], rng);
  const others = cells.bars[pace].filter((bar) => bar !== a);
  const b = pick(others, rng);
  const [shapeA, shapeB] = [pick(character.shapes, rng), pick(character.shapes, rng)];
  const plan = pick(PLANS, rng);
  const arch = pick(character.arches, rng);
  return {
    bars: plan.map((m) => (m === "a" ? a : b)) as [string, string, string],
    close: cells.close[pace],
    leadOn: cells.leadOn[pace],
    shapes: [...plan.map((m) => (m === "a" ? shapeA : shapeB)), [0, 1, 2, 1]],
    levels: arch.map((level) => level + (isMiddle ? character.middle : 0)),
  };
}

/** What a phrase is written over. */
export interface PhraseSetting {
  readonly metre: Metre;
  /** The chords of its four bars, in beats from its start. */
  readonly chords: readonly Harmony[];
  readonly singer: Singer;
  /** How it ends: at home, or open towards the next one. */
  readonly ending: "closed" | "open";
  /** The degree sung last. */
  readonly previous?: number | undefined;
  /** A phrase of the same tune that it begins like: question and answer share their first words. */
  readonly like?: readonly TuneNote[] | undefined;
}

/** Bars that two such phrases share, and how strongly. */
const SHARED_BARS = 2;
const SHARED_PULL = 5;

/** Strength of the melody in each bar of a phrase. */
const SWELL = [0.86, 0.92, 1, 0.9];

/** One phrase of `tune`. */
export function writePhrase(tune: Tune, setting: PhraseSetting): TuneNote[] {
  const slots = slotsOf(tune, setting);
  const degrees = sing(slots, setting.singer, setting.previous);
  return slots.map(({ beat, beats, chord, strong }, i): TuneNote => {
    const degree = degrees[i] as number;
    const bar = Math.floor(beat / setting.metre.beatsPerBar);
    return {
      beat,
      beats,
      degree,
      pitch: setting.singer.keyNote + semitones(chord.scale, degree),
      accent: (SWELL[bar] ?? 0.9) * (beat % setting.metre.beatsPerBar === 0 ? 1 : strong ? 0.94 : 0.84),
      strong,
    };
  });
}

function slotsOf(tune: Tune, { metre, chords, ending, like }: PhraseSetting): Slot[] {
  const { beatsPerBar } = metre;
  const last = ending === "closed" ? tune.close : tune.leadOn;
  const slots = [...tune.bars, last].flatMap((pattern, bar) =>
    rhythm(pattern, beatsPerBar).map(({ at, beats }, i): Slot => {
      const beat = bar * beatsPerBar + at;
      const chord = chordAt(chords, beat);
      const shape = tune.shapes[bar] as readonly number[];
      const strong = metre.strong.includes(at) || beats >= 1.5 || beat === chord.beat;
      const target = (tune.levels[bar] as number) + (shape[i % shape.length] as number);
      const model = bar < SHARED_BARS ? like?.find((n) => Math.abs(n.beat - beat) < 1e-6) : undefined;
      const wish = model ? { target: model.degree, pull: SHARED_PULL } : { target };
      return { beat, beats, chord, strong, ...wish };
    }),
  );
  if (ending === "open") return slots;
  // The last note is the key note, wherever the contour would have gone.
  const end = slots.length - 1;
  return slots.map((slot, i) => (i === end ? { ...slot, end: "home", target: 0 } : slot));
}
