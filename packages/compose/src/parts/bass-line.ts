import { semitones } from "../score/modes.ts";
import type { MidiPitch } from "../score/score.ts";
import { chordAt, type Harmony } from "../writing/chord-symbols.ts";
import { rhythm } from "../writing/rhythm.ts";
import type { PartNote, Stretch } from "./chord-parts.ts";

/** The lowest bass note: E1 is too low for small loudspeakers, G1 is heard on most. */
const LOWEST: MidiPitch = 31;

/** A bass in the rhythm of `pattern`, bar after bar; `Player` says what its marks are. */
export function bassLine(stretch: Stretch, pattern: string, octave = 0): PartNote[] {
  const { from, bars, beatsPerBar, chords, tonic } = stretch;
  const onsets = rhythm(pattern, beatsPerBar);
  return Array.from({ length: bars }, (_, bar) => from + bar * beatsPerBar).flatMap((start) =>
    onsets.flatMap(({ at, beats, mark }): PartNote[] => {
      const beat = start + at;
      const chord = chordAt(chords, beat);
      const next = chordAt(chords, beat + beats);
      const pitch = bassTone(mark, { chord, next, tonic }) + 12 * octave;
      const accent = at === 0 ? 1 : Number.isInteger(at) ? 0.9 : 0.8;
      // A power chord: bass, fifth and octave.
      return (mark === "p" ? [0, 7, 12] : [0]).map((above) => ({ beat, beats, pitch: pitch + above, accent }));
    }),
  );
}

interface Place {
  readonly chord: Harmony;
  readonly next: Harmony;
  readonly tonic: number;
}

function bassTone(mark: string, { chord, next, tonic }: Place): MidiPitch {
  const root = pitchOf(chord, chord.bass, tonic);
  const above = (degrees: number): MidiPitch => {
    const base = chord.root + chord.bass;
    return root + semitones(chord.scale, base + degrees) - semitones(chord.scale, base);
  };
  if (mark === "a") return approach(pitchOf(next, next.bass, tonic), root, next);
  if (mark === "8") return root + 12;
  if (mark === "n") return above(1);
  if (mark === "l") return above(-1);
  // In an inversion the fifth above the bass may be foreign to the chord; its root is not.
  if (mark === "5") return chord.bass === 0 ? above(4) : pitchOf(chord, 0, tonic);
  return mark === "3" ? above(2) : root;
}

/** The neighbour, within the scale, of the next bass note, on the side that we come from. */
function approach(to: MidiPitch, from: MidiPitch, chord: Harmony): MidiPitch {
  const side = from < to ? -1 : 1;
  const base = chord.root + chord.bass;
  return to + semitones(chord.scale, base + side) - semitones(chord.scale, base);
}

function pitchOf(chord: Harmony, tone: number, tonic: number): MidiPitch {
  const pitchClass = tonic + semitones(chord.scale, chord.root + tone);
  return LOWEST + ((((pitchClass - LOWEST) % 12) + 12) % 12);
}
