/**
 * The melody: the piece's theme laid over the chords, phrase by phrase. Bars of a phrase state the theme, continue it,
 * develop it (upside down and busier), and close on a long note of the cadence's chord. Strong or long notes and the
 * landing points of leaps are chord tones; the level of the phrase is an arch.
 * @see Huron (2006), Sweet Anticipation, for melodic arches, small steps and post-leap reversal.
 */
import type { Chord } from "./harmony.ts";
import { type Meter, PHRASE_BARS } from "./meter.ts";
import { DEGREES, degreeClass, semitones } from "./modes.ts";
import type { Beats, MidiPitch, Written } from "./score.ts";
import type { Style } from "./style.ts";
import { onsets, type Theme } from "./theme.ts";

/** Degrees by which each bar of a phrase lies above the phrase's level. */
const ARCH = [0, 1, 3, 1];
/** The widest step between neighbouring notes, in degrees: a fifth. */
const WIDEST = 4;
/** Strength of the melody in each bar of a phrase. */
const SWELL = [0.85, 0.9, 1, 0.88];

interface Setting {
  readonly style: Style;
  readonly meter: Meter;
  readonly theme: Theme;
  readonly chords: readonly Chord[];
  /** Pitch class of the key note. */
  readonly tonic: number;
}

/** The melody of a section, in beats from its start; `tonic` is the key note's pitch class. */
export function writeMelody(setting: Setting): Written[] {
  const { style, meter, chords } = setting;
  const keyNote = nearestPitch(setting.tonic, style.register);
  let previous = 0;
  return Array.from({ length: meter.bars }, (_, bar) => bar).flatMap((bar) => {
    const times = barOnsets(setting, bar);
    return times.map((time, i): Written => {
      const beat = bar * meter.beatsPerBar + time;
      const beats = (times[i + 1] ?? barEnd(setting, bar)) - time;
      const chord = chordAt(chords, beat);
      const stable = time % 2 === 0 || beats > 1;
      previous = closes(meter, bar)
        ? closing(chord, previous)
        : nextDegree(wanted(setting, bar, i), previous, { chord, stable, held: beats >= 1 });
      const accent = (SWELL[bar % PHRASE_BARS] as number) * (time === 0 ? 1 : stable ? 0.92 : 0.82);
      return { beat, beats, pitch: keyNote + semitones(chord.scale, previous), accent };
    });
  });
}

/** The onsets of one bar: the theme's, one more in the third bar, and a single long note where the phrase closes. */
function barOnsets({ style, meter, theme }: Setting, bar: number): Beats[] {
  if (closes(meter, bar)) return [0];
  const more = bar % PHRASE_BARS === 2 ? 1 : 0;
  const count = usualCount(style, meter) + more;
  return onsets(theme, { beatsPerBar: meter.beatsPerBar, count, syncopation: style.syncopation });
}

function usualCount(style: Style, meter: Meter): number {
  return Math.round(style.density * meter.beatsPerBar);
}

/** The melody breathes at the end of a phrase. */
function barEnd({ meter }: Setting, bar: number): Beats {
  return closes(meter, bar) ? meter.beatsPerBar - 1 : meter.beatsPerBar;
}

function closes(meter: Meter, bar: number): boolean {
  return bar % PHRASE_BARS === PHRASE_BARS - 1 || bar === meter.bars - 1;
}

/** The degree that the theme asks for: the second bar continues the first, the third turns it upside down. */
function wanted({ style, meter, theme }: Setting, bar: number, i: number): number {
  const place = bar % PHRASE_BARS;
  const from = place === 1 ? usualCount(style, meter) : 0;
  const shape = theme.contour[(from + i) % theme.contour.length] as number;
  return (ARCH[place] as number) + (place === 2 ? -shape : shape);
}

interface Place {
  readonly chord: Chord;
  /** Whether the note bears weight, so that it must belong to the chord. */
  readonly stable: boolean;
  /** Whether it lasts a beat or longer. */
  readonly held: boolean;
}

function nextDegree(target: number, previous: number, { chord, stable, held }: Place): number {
  const near = Math.max(previous - WIDEST, Math.min(previous + WIDEST, target));
  const leap = Math.abs(near - previous) > 2;
  if (stable || leap) return nearestTone(near, chord);
  const moved = near === previous ? near + (near > 0 ? -1 : 1) : near;
  return held && rubs(moved, chord) ? nearestTone(moved, chord) : moved;
}

/** The last note of a phrase: the key note over the chord of rest, else the nearest tone of the chord. */
function closing(chord: Chord, previous: number): number {
  return chord.root === 0 ? DEGREES * Math.round(previous / DEGREES) : nearestTone(previous, chord);
}

/** The degree nearest to `target` that belongs to the chord's triad. */
function nearestTone(target: number, chord: Chord): number {
  const classes = triad(chord);
  for (const distance of [0, -1, 1, -2, 2]) {
    if (classes.has(degreeClass(target + distance))) return target + distance;
  }
  return target;
}

/** Whether `degree` lies a semitone above a tone of the chord. */
function rubs(degree: number, chord: Chord): boolean {
  const below = semitones(chord.scale, degree) - semitones(chord.scale, degree - 1);
  return below === 1 && triad(chord).has(degreeClass(degree - 1));
}

function triad(chord: Chord): ReadonlySet<number> {
  return new Set(chord.tones.slice(0, 3).map((t) => degreeClass(chord.root + t)));
}

function chordAt(chords: readonly Chord[], beat: Beats): Chord {
  return chords.findLast((c) => c.beat <= beat) as Chord;
}

/** The pitch of class `pitchClass` nearest to `centre`. */
function nearestPitch(pitchClass: number, centre: MidiPitch): MidiPitch {
  return pitchClass + 12 * Math.round((centre - pitchClass) / 12);
}
