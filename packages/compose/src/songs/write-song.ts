import { type Random, random, type Seconds, type Unit } from "@swar/units";
import type { PlayedStroke } from "../instruments/drum-player.ts";
import type { PlayedNote } from "../instruments/stage.ts";
import type { PartNote } from "../parts/chord-parts.ts";
import type { WrittenStroke } from "../parts/drum-part.ts";
import type { Chair } from "../parts/player.ts";
import type { Part } from "../sound/mix.ts";
import { tempoMap } from "../writing/tempo-map.ts";
import type { TuneNote } from "../writing/tune.ts";
import { energyAt, planSong, type SongPlan } from "./plan-song.ts";
import { drumPart, lastChord, playedPart } from "./played-parts.ts";
import type { Song } from "./song.ts";
import { sungParts } from "./sung-parts.ts";

/** A section in time. */
export interface TimedSection {
  readonly name: string;
  readonly start: Seconds;
  readonly bars: number;
}

/** A song as it is played: plain data, from which `composeSong` makes sound. */
export interface SongScore {
  readonly plan: SongPlan;
  readonly duration: Seconds;
  readonly sections: readonly TimedSection[];
  /** When a beat, counted from the start, falls. */
  readonly timeOf: (beat: number) => Seconds;
  /** The tune in beats, whoever sings it. */
  readonly tune: readonly TuneNote[];
  readonly parts: readonly Part[];
  readonly strokes: readonly PlayedStroke[];
}

/** Silence before the first note, and the time for which the last chord rings on. */
const LEAD_IN: Seconds = 0.25;
const RING: Seconds = 3.2;

/**
 * The score of `song`: form, harmony and tune by the rules of its point, then what each player makes of it.
 * @see styleAt, PROGRESSIONS, CHARACTERS for the rules and their sources.
 * @example SONGS.map((song) => writeSong(song).duration < 60).includes(false) // false
 */
export function writeSong(song: Song): SongScore {
  const plan = planSong(song);
  const sung = sungParts(plan);
  const map = tempoMap({ ...slowing(plan), tempo: song.tempo, beats: plan.beats });
  const timeOf = (beat: number): Seconds => LEAD_IN + map(beat);
  const rng = random(song.seed + 1);
  const player = playing(plan, timeOf, rng);
  const voices = [
    { chair: song.lead, notes: sung.lead },
    { chair: song.second, notes: sung.second },
  ];
  return {
    plan,
    duration: timeOf(plan.beats) + RING,
    sections: plan.sections.map(({ name, from, bars }) => ({ name, start: timeOf(from), bars })),
    timeOf,
    tune: sung.tune,
    parts: [
      ...voices.map(({ chair, notes }) => part(chair, player.notes(notes, plan.style.articulation))),
      ...song.players.map((p) =>
        part(p, player.notes([...playedPart(plan, p, sung.tune), ...lastChord(plan, p)], p.articulation ?? 1)),
      ),
    ],
    strokes: player.strokes(drumPart(plan)),
  };
}

function part({ instrument, pan, gain, room = 0.5 }: Chair, notes: readonly PlayedNote[]): Part {
  return { instrument, pan, gain, room, notes };
}

/** Calm and sad songs take their time to end. */
function slowing({ song, beats, metre }: SongPlan): { slowsFrom: number; slowest: number } {
  return { slowsFrom: beats - 2 * metre.beatsPerBar, slowest: 0.58 + 0.25 * song.point.arousal };
}

/** Players miss the beat by about this much, and each other's strength by this part. */
const LOOSENESS: Seconds = 0.006;
const UNEVENNESS = 0.05;

/** Turns what is written in beats into what is played in seconds: tempo, swing, strength, small inaccuracies. */
function playing(plan: SongPlan, timeOf: (beat: number) => Seconds, rng: Random) {
  const { swing = 0.5, point } = plan.song;
  const base = 0.45 + 0.45 * point.arousal;
  const at = (beat: number): Seconds => timeOf(swung(beat, swing));
  const strength = (beat: number, accent: Unit): Unit => {
    const full = base * (0.7 + 0.4 * energyAt(plan, beat)) * accent;
    return Math.max(0.05, Math.min(1, full * (1 + UNEVENNESS * rng.normal())));
  };
  const late = (): Seconds => LOOSENESS * (1.3 - point.arousal) * Math.max(-2, Math.min(2, rng.normal()));
  const notes = (written: readonly (PartNote | TuneNote)[], articulation: Unit): PlayedNote[] =>
    written.map((note) => {
      const begin = at(note.beat);
      const wait = "late" in note ? (note.late ?? 0) : 0;
      const held = at(note.beat + note.beats) - begin;
      const start = Math.max(0, begin + wait + late());
      return { start, duration: held * articulation, pitch: note.pitch, velocity: strength(note.beat, note.accent) };
    });
  const strokes = (written: readonly WrittenStroke[]): PlayedStroke[] =>
    written.map(({ drum, beat, accent }) => ({
      drum,
      start: Math.max(0, at(beat) + 0.4 * late()),
      velocity: strength(beat, accent),
    }));
  return { notes, strokes };
}

/** Moves the middle of each beat to `swing`. */
function swung(beat: number, swing: Unit): number {
  const whole = Math.floor(beat + 1e-9);
  const rest = beat - whole;
  return whole + (rest < 0.5 ? 2 * rest * swing : swing + 2 * (rest - 0.5) * (1 - swing));
}
