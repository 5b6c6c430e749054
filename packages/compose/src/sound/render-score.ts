import {
  type AffectPoint,
  check,
  type Decibels,
  type Hertz,
  type Pcm,
  quadrant,
  type Quadrant,
  type Seconds,
} from "@swar/units";
import type { InstrumentName } from "../instruments/catalogue.ts";
import type { PlayedNote } from "../instruments/stage.ts";
import type { Note, Score, Section, Voice } from "../score/score.ts";
import type { Room } from "./hall.ts";
import { amplify, fadeEnds, limitPeaks } from "./master.ts";
import { mix, type Part, type Seat } from "./mix.ts";

/** How a score is played. */
export interface RenderOptions {
  /** Samples a second, an integer in [8000, 96000]; 22,050 where absent. */
  readonly sampleRate?: Hertz | undefined;
}

/** Who plays the voices in each quadrant: reeds and plucked strings where it is pleasant, bowed strings where it is not. */
const PLAYERS: Readonly<Record<Quadrant, Readonly<Record<Voice, InstrumentName>>>> = {
  Q1: { lead: "clarinet", pluck: "steelGuitar", pad: "strings", bass: "electricBass" },
  Q2: { lead: "violin", pluck: "spiccato", pad: "tremoloStrings", bass: "reedBass" },
  Q3: { lead: "cello", pluck: "feltPiano", pad: "strings", bass: "contrabass" },
  Q4: { lead: "flute", pluck: "harp", pad: "warmPad", bass: "uprightBass" },
};
const GAINS: Readonly<Record<Voice, Decibels>> = { lead: 0, pluck: -4, pad: -12, bass: -4 };
const DRUMS: Seat = { pan: 0, gain: -6, room: 0.25 };
const ROOM: Room = { ring: 2, dark: 5500, size: 0.9, wet: 0.5 };
/** Level of the whole; it is not brought to a standard: a calm piece stays soft, because loudness is a cue of arousal. */
const LEVEL: Decibels = -3;
const FADE_OUT: Seconds = 1.2;

/**
 * `score` as sound: mono, `score.duration × sampleRate` samples (rounded), peak at most 0.9, silent at both ends; the
 * same score gives the same samples.
 * @throws SwarError `invalid-argument` where `sampleRate` is out of its range.
 * @example renderScore(score, { sampleRate: 8000 }).sampleRate // 8000
 */
export function renderScore(score: Score, { sampleRate = 22_050 }: RenderOptions = {}): Pcm {
  const known = Number.isInteger(sampleRate) && sampleRate >= 8000 && sampleRate <= 96_000;
  check(known, "renderScore", "sampleRate must be an integer in [8000, 96000]", sampleRate);
  const { seed, duration, hits } = score;
  const strokes = hits.map(({ drum, start, amplitude }) => ({ drum, start, velocity: amplitude }));
  const sound = mix({ seed, duration, parts: partsOf(score), strokes, drums: DRUMS, room: ROOM }, sampleRate);
  amplify(sound, LEVEL);
  limitPeaks(sound);
  fadeEnds(sound, FADE_OUT);
  return { samples: sound.left.map((x, i) => (x + sound.right[i]!) / 2), sampleRate };
}

/** One part for each voice and instrument. */
function partsOf(score: Score): Part[] {
  const parts = new Map<string, { voice: Voice; instrument: InstrumentName; notes: PlayedNote[] }>();
  for (const note of score.notes) {
    const instrument = PLAYERS[quadrant(pointAt(score.sections, note))][note.voice];
    const key = `${note.voice} ${instrument}`;
    const part = parts.get(key) ?? { voice: note.voice, instrument, notes: [] };
    part.notes.push({ start: note.start, duration: note.duration, pitch: note.pitch, velocity: note.amplitude });
    parts.set(key, part);
  }
  return [...parts.values()].map(({ voice, ...part }) => ({ ...part, pan: 0, gain: GAINS[voice], room: 0.5 }));
}

function pointAt(sections: readonly Section[], note: Note): AffectPoint {
  const section = sections.findLast((s) => s.start <= note.start) ?? sections[0];
  return (section as Section).point;
}
