import type { Seconds } from "@swar/units";
import { semitones } from "../score/modes.ts";
import type { MidiPitch, Written } from "../score/score.ts";
import { chordAt, type Harmony } from "../writing/chord-symbols.ts";
import { rhythm } from "../writing/rhythm.ts";

/** A note of an accompaniment; `late` is how long after the beat it is struck, as in a strum. */
export interface PartNote extends Written {
  readonly late?: Seconds | undefined;
}

/** A stretch of a song, in beats from its start, with its chords and the pitches of each. */
export interface Stretch {
  readonly from: number;
  readonly bars: number;
  readonly beatsPerBar: number;
  readonly chords: readonly Harmony[];
  readonly voicings: readonly (readonly MidiPitch[])[];
  /** Pitch class of the key note. */
  readonly tonic: number;
}

/** Chords that are held as long as they last. */
export function heldChords({ chords, voicings }: Stretch): PartNote[] {
  return chords.flatMap((chord, i) =>
    (voicings[i] ?? []).map((pitch): PartNote => ({ beat: chord.beat, beats: chord.beats, pitch, accent: 0.9 })),
  );
}

/** Time between the strings of a strum. */
const STRUM: Seconds = 0.014;

/** Chords broken or struck in the rhythm of `pattern`, bar after bar. */
export function figure(stretch: Stretch, pattern: string, strums = false): PartNote[] {
  const { from, bars, beatsPerBar, chords, voicings } = stretch;
  const onsets = rhythm(pattern, beatsPerBar);
  return Array.from({ length: bars }, (_, bar) => from + bar * beatsPerBar).flatMap((start) =>
    onsets.flatMap(({ at, beats, mark }): PartNote[] => {
      const beat = start + at;
      const pitches = voicings[chords.indexOf(chordAt(chords, beat))] ?? [];
      const accent = at === 0 ? 1 : Number.isInteger(at) ? 0.88 : 0.76;
      if (/x/i.test(mark)) {
        const strength = mark === "X" ? 1 : 0.85;
        return pitches.map((pitch, s) => ({
          beat,
          beats,
          pitch,
          accent: accent * strength,
          late: strums ? s * STRUM : 0,
        }));
      }
      return [{ beat, beats, pitch: toneAt(pitches, Number(mark)), accent }];
    }),
  );
}

/** The tone `index` of `pitches`, which go on in the octaves above. */
function toneAt(pitches: readonly MidiPitch[], index: number): MidiPitch {
  return (pitches[index % pitches.length] as number) + 12 * Math.floor(index / pitches.length);
}

/** Tones of the key that stay throughout, `tones` in semitones above the lowest key note at or above `lowest`. */
export function drone(
  { from, bars, beatsPerBar, tonic }: Stretch,
  tones: readonly number[],
  lowest: MidiPitch,
): PartNote[] {
  const key = lowest + ((((tonic - lowest) % 12) + 12) % 12);
  return tones.map((tone) => ({ beat: from, beats: bars * beatsPerBar, pitch: key + tone, accent: 0.9 }));
}

/** A slow line: for each chord the tone nearest to the one before, away from what `tune` sings at that moment. */
export function counterLine(
  { chords, tonic }: Stretch,
  tune: readonly { readonly beat: number; readonly pitch: MidiPitch }[],
  centre: MidiPitch,
): PartNote[] {
  let before = centre;
  return chords.map((chord): PartNote => {
    const sung = tune.findLast((n) => n.beat <= chord.beat + 1e-6)?.pitch;
    const classes = new Set(chord.tones.map((t) => (tonic + semitones(chord.scale, chord.root + t)) % 12));
    const near = Array.from({ length: 19 }, (_, i) => Math.round(centre) - 9 + i);
    const choices = near.filter((p) => classes.has(p % 12));
    const cost = (p: MidiPitch): number =>
      Math.abs(p - before) +
      (p === before ? 1.5 : 0) +
      (sung !== undefined && (p - sung) % 12 === 0 ? 5 : 0) +
      0.2 * Math.abs(p - centre);
    before = choices.reduce((a, b) => (cost(b) < cost(a) ? b : a));
    return { beat: chord.beat, beats: chord.beats, pitch: before, accent: 0.9 };
  });
}
