import type { Chord } from "./harmony.ts";
import { semitones } from "./modes.ts";
import type { MidiPitch } from "./score.ts";

/** How much a semitone away from the centre of the range weighs against a semitone of movement. */
const CENTRING = 0.35;

/**
 * Pitches for each chord, lowest first, in close position around `centre`, each chord in the inversion that moves the
 * voices least from the chord before; `tonic` is the key note's pitch class.
 * @see Tymoczko (2006), The geometry of musical chords, Science 313: good voice leading is short voice leading.
 * @example voiceLead([cMajor, fMajor], { tonic: 0, centre: 60 }) // [[55, 60, 64], [57, 60, 65]]
 */
export function voiceLead(chords: readonly Chord[], range: { tonic: number; centre: MidiPitch }): MidiPitch[][] {
  let previous: readonly MidiPitch[] = [];
  return chords.map((chord) => {
    const cost = (v: readonly MidiPitch[]): number =>
      movement(previous, v) + CENTRING * Math.abs(mean(v) - range.centre);
    const best = inversions(chord, range).reduce((a, b) => (cost(b) < cost(a) ? b : a));
    previous = best;
    return best;
  });
}

/** The close positions of `chord` on each of its tones, in the octaves around the centre. */
function inversions(chord: Chord, { tonic, centre }: { tonic: number; centre: MidiPitch }): MidiPitch[][] {
  const classes = chord.tones.map((t) => (tonic + semitones(chord.scale, chord.root + t)) % 12);
  const lowest = Math.round(centre) - 12;
  return Array.from({ length: 18 }, (_, i) => lowest + i)
    .filter((p) => classes.includes(p % 12))
    .map((p) => classes.map((c) => p + ((c - p + 120) % 12)).toSorted((a, b) => a - b));
}

/** Semitones that the voices move: each new pitch from the nearest old one, and the top voice once more. */
function movement(from: readonly MidiPitch[], to: readonly MidiPitch[]): number {
  if (from.length === 0) return 0;
  const steps = to.map((p) => Math.min(...from.map((q) => Math.abs(p - q))));
  return steps.reduce((a, b) => a + b, 0) + Math.abs((to.at(-1) as number) - (from.at(-1) as number));
}

function mean(xs: readonly number[]): number {
  return xs.reduce((a, b) => a + b, 0) / xs.length;
}
