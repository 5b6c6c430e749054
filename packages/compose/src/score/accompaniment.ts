import type { Chord } from "./harmony.ts";
import type { Meter } from "./meter.ts";
import { semitones } from "./modes.ts";
import type { MidiPitch, Written } from "./score.ts";
import type { Style } from "./style.ts";
import type { Theme } from "./theme.ts";

/** A chord and the pitches that its voices take. */
export interface Voiced {
  readonly chord: Chord;
  readonly pitches: readonly MidiPitch[];
}

/** The sustained chords, each as long as its harmony. */
export function writePad(voiced: readonly Voiced[]): Written[] {
  return voiced.flatMap(({ chord, pitches }) =>
    pitches.map((pitch): Written => ({ beat: chord.beat, beats: chord.beats, pitch, accent: 1 })),
  );
}

/**
 * The broken chords: one, two or four notes a beat as `style.density` rises, in the theme's figure; the section's last
 * chord is left to ring.
 */
export function writeFigure(voiced: readonly Voiced[], style: Style, theme: Theme): Written[] {
  const rate = style.density < 0.95 ? 1 : style.density < 1.95 ? 2 : 4;
  return voiced.flatMap(({ chord, pitches }, n) => {
    const notes = n === voiced.length - 1 ? Math.min(pitches.length, chord.beats * rate) : chord.beats * rate;
    return Array.from({ length: notes }, (_, i): Written => {
      const index = theme.figure[i % theme.figure.length] as number;
      const octave = 12 * Math.floor(index / pitches.length);
      const pitch = (pitches[index % pitches.length] as number) + octave;
      return { beat: chord.beat + i / rate, beats: 1 / rate, pitch, accent: i === 0 ? 1 : i % rate === 0 ? 0.85 : 0.7 };
    });
  });
}

/** The lowest bass note: A1, which small loudspeakers still give. */
const LOWEST: MidiPitch = 33;

/**
 * The bass: held roots in calm sections, root and fifth in moderate ones, driving eighths with an approach to the next
 * root in lively ones; `tonic` is the key note's pitch class.
 */
export function writeBass(
  chords: readonly Chord[],
  style: Style,
  { meter, tonic }: { meter: Meter; tonic: number },
): Written[] {
  return chords.flatMap((chord, n) => {
    const root = bassPitch(chord, 0, tonic);
    const next = chords[n + 1];
    if (next === undefined) return [{ beat: chord.beat, beats: chord.beats, pitch: root, accent: 1 }];
    if (style.density < 1.1) return [{ beat: chord.beat, beats: chord.beats, pitch: root, accent: 1 }];
    if (style.density < 1.6) return rootAndFifth(chord, tonic, meter);
    return driving(chord, root, approach(next, root, tonic));
  });
}

function rootAndFifth(chord: Chord, tonic: number, meter: Meter): Written[] {
  const root: Written = { beat: chord.beat, beats: 2, pitch: bassPitch(chord, 0, tonic), accent: 1 };
  if (chord.beats <= 2) return [{ ...root, beats: chord.beats }];
  const fifth = bassPitch(chord, 4, tonic);
  return [root, { beat: chord.beat + 2, beats: meter.beatsPerBar - 2, pitch: fifth, accent: 0.85 }];
}

function driving(chord: Chord, root: MidiPitch, approachNote: MidiPitch): Written[] {
  const eighths = chord.beats * 2;
  return Array.from({ length: eighths }, (_, i): Written => {
    const pitch = i === eighths - 1 ? approachNote : i % 4 === 3 ? root + 12 : root;
    return { beat: chord.beat + i / 2, beats: 0.5, pitch, accent: i % 2 === 0 ? 1 : 0.8 };
  });
}

/** The scale's neighbour of the next root, on the side that we come from. */
function approach(next: Chord, from: MidiPitch, tonic: number): MidiPitch {
  const to = bassPitch(next, 0, tonic);
  const side = from < to ? -1 : 1;
  return to + semitones(next.scale, next.root + side) - semitones(next.scale, next.root);
}

/** The bass's pitch for the tone `tone` degrees above the root of `chord`. */
function bassPitch(chord: Chord, tone: number, tonic: number): MidiPitch {
  const pitchClass = (tonic + semitones(chord.scale, chord.root + tone)) % 12;
  return LOWEST + ((pitchClass - LOWEST + 120) % 12);
}
