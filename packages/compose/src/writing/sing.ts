/**
 * Finds the pitches of a phrase: of all lines that the rules allow the one that costs least (Viterbi 1967). Notes that bear
 * weight belong to their chord, other notes come and go by step, leaps cost more the wider they are, and the line stays
 * near the contour that the theme asks for.
 * @see Huron (2006), Sweet Anticipation: melodies move by step, leaps turn back, phrases are arches.
 */
import { degreeClass, semitones } from "../score/modes.ts";
import type { Beats, MidiPitch } from "../score/score.ts";
import type { Character } from "./characters.ts";
import type { Harmony } from "./chord-symbols.ts";

/** A note that waits for its pitch. */
export interface Slot {
  readonly beat: Beats;
  readonly beats: Beats;
  readonly chord: Harmony;
  /** Whether it bears weight, so that it must belong to the chord. */
  readonly strong: boolean;
  /** The degree that the contour asks for, 0 is the key note. */
  readonly target: number;
  /** How strongly it asks; 0.3 where absent. */
  readonly pull?: number | undefined;
  /** Whether it must be the key note, or one of the triad on it. */
  readonly end?: "home" | "rest" | undefined;
}

/** A voice: its key note as a pitch, and what it can sing. */
export interface Singer {
  readonly keyNote: MidiPitch;
  readonly range: readonly [MidiPitch, MidiPitch];
  readonly character: Character;
}

const FORBIDDEN = 1e6;
const PULL = 0.3;
/** What an interval of so many semitones costs. */
const INTERVALS = [0, 0, 0, 0.5, 0.6, 1.1, 3, 1.4, 2.6, 2.8, 5, 6, 3];

/** Degrees for `slots`, in order, where `previous` is the degree sung before; 0 is the key note. */
export function sing(slots: readonly Slot[], singer: Singer, previous?: number): number[] {
  const degrees = Array.from({ length: 31 }, (_, i) => i - 15);
  let costs = degrees.map((d) => {
    const first = slots[0] as Slot;
    return own(d, first, singer) + (previous === undefined ? 0 : 0.5 * Math.abs(d - previous));
  });
  const origins: number[][] = [];
  for (let n = 1; n < slots.length; n++) {
    const [from, to] = [slots[n - 1] as Slot, slots[n] as Slot];
    const best = degrees.map((d) => {
      const ways = degrees.map((e, i) => (costs[i] as number) + move(e, d, { from, to, singer }));
      return ways.reduce((least, cost, i) => (cost < (ways[least] as number) ? i : least), 0);
    });
    costs = degrees.map((d, i) => {
      const origin = best[i] as number;
      const way = move(degrees[origin] as number, d, { from, to, singer });
      return (costs[origin] as number) + way + own(d, to, singer);
    });
    origins.push(best);
  }
  let at = costs.reduce((least, cost, i) => (cost < (costs[least] as number) ? i : least), 0);
  const line = [at];
  for (const best of origins.toReversed()) line.unshift((at = best[at] as number));
  return line.map((i) => degrees[i] as number);
}

/** What `degree` costs by itself. */
function own(degree: number, slot: Slot, { keyNote, range }: Singer): number {
  const pitch = keyNote + semitones(slot.chord.scale, degree);
  if (pitch < range[0] || pitch > range[1]) return FORBIDDEN;
  if (slot.end === "home" && degreeClass(degree) !== 0) return FORBIDDEN;
  if (slot.end === "rest" && ![0, 2, 4].includes(degreeClass(degree))) return FORBIDDEN;
  const away = (slot.pull ?? PULL) * (degree - slot.target) ** 2;
  if (belongs(degree, slot.chord)) return away;
  if (slot.strong) return FORBIDDEN;
  return away + 0.4 + (slot.beats >= 1 ? (rubs(degree, slot.chord) ? 3 : 0.8) : 0);
}

interface Step {
  readonly from: Slot;
  readonly to: Slot;
  readonly singer: Singer;
}

/** What it costs to go from degree `a` to degree `b`. */
function move(a: number, b: number, { from, to, singer }: Step): number {
  const { character } = singer;
  const size = Math.abs(semitones(to.chord.scale, b) - semitones(from.chord.scale, a));
  if (size > 12) return FORBIDDEN;
  const isStep = size === 1 || size === 2;
  let cost = size === 0 ? character.repeat : character.leap * (INTERVALS[size] as number);
  if (size === 6 || (size === 3 && Math.abs(a - b) === 1)) cost += character.harsh;
  if (!belongs(a, from.chord) && !isStep) cost += 8;
  if (!belongs(b, to.chord) && !isStep) cost += 3;
  return cost;
}

/** Whether `degree` is a tone of the triad of `chord`, or of its suspension. */
export function belongs(degree: number, chord: Harmony): boolean {
  return chord.tones.slice(0, 3).some((tone) => degreeClass(chord.root + tone - degree) === 0);
}

/** Whether `degree` lies a semitone above a tone of the chord. */
function rubs(degree: number, chord: Harmony): boolean {
  return semitones(chord.scale, degree) - semitones(chord.scale, degree - 1) === 1 && belongs(degree - 1, chord);
}
