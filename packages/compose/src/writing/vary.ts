/** Ways in which a theme comes back changed: ornaments between its notes, a second voice below it. */
import { semitones } from "../score/modes.ts";
import type { MidiPitch } from "../score/score.ts";
import { chordAt, type Harmony } from "./chord-symbols.ts";
import type { Metre } from "./metres.ts";
import { belongs } from "./sing.ts";
import type { TuneNote } from "./tune.ts";

interface Variation {
  readonly metre: Metre;
  readonly chords: readonly Harmony[];
  readonly keyNote: MidiPitch;
}

/**
 * `notes` with passing notes put before thirds and neighbours put between repeated notes, where there is time for them;
 * they fall on weak positions, so what bears weight stays.
 */
export function ornament(notes: readonly TuneNote[], { metre, chords, keyNote }: Variation): TuneNote[] {
  const length = 1 / metre.perBeat;
  return notes.flatMap((note, i) => {
    const next = notes[i + 1];
    const step = next && between(note.degree, next.degree);
    const touches = next !== undefined && Math.abs(note.beat + note.beats - next.beat) < 1e-6;
    if (step === undefined || !touches || note.beats < 2 * length - 1e-6) return [note];
    const beat = note.beat + note.beats - length;
    if (metre.strong.includes(beat % metre.beatsPerBar)) return [note];
    const { scale } = chordAt(chords, beat);
    const added = { ...note, beat, beats: length, degree: step, pitch: keyNote + semitones(scale, step) };
    return [
      { ...note, beats: note.beats - length },
      { ...added, accent: 0.8 * note.accent, strong: false },
    ];
  });
}

/** The degree that leads from `a` to `b`: between the two of a third, above two equal ones. */
function between(a: number, b: number): number | undefined {
  if (a === b) return a + 1;
  return Math.abs(a - b) === 2 ? (a + b) / 2 : undefined;
}

/** A voice below `notes`, a third away where the chord has it there, else a fourth or a sixth. */
export function secondVoice(notes: readonly TuneNote[], { chords, keyNote }: Variation): TuneNote[] {
  return notes.map((note) => {
    const chord = chordAt(chords, note.beat);
    const fits = [2, 3, 5, 4].map((down) => note.degree - down).find((degree) => belongs(degree, chord));
    const degree = note.strong ? (fits ?? note.degree - 2) : note.degree - 2;
    return { ...note, degree, pitch: keyNote + semitones(chord.scale, degree), accent: 0.8 * note.accent };
  });
}
