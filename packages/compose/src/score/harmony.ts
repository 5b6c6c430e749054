/**
 * Chord progressions: phrases of four bars that leave rest, move away and come home, each closed by a cadence: a half
 * cadence inside a section, an authentic one at its end. Colour (sevenths, ninths) and dissonant turns (diminished
 * seventh, flattened second) follow the section's warmth and tension.
 * @see Aldwell & Schachter (2003), Harmony and Voice Leading, for phrases, cadences and the chords' functions.
 */
import type { Random } from "@swar/units";
import { type Meter, PHRASE_BARS } from "./meter.ts";
import { MODES, type ModeTable, type Scale, semitones } from "./modes.ts";
import { chance, pick } from "./pick.ts";
import type { Beats } from "./score.ts";
import type { Style } from "./style.ts";

/** A chord over a stretch of a section. */
export interface Chord {
  readonly beat: Beats;
  readonly beats: Beats;
  /** Its root, a degree of `scale`. */
  readonly root: number;
  /** Its tones, in degrees above the root: 0, 2, 4 is a triad. */
  readonly tones: readonly number[];
  /** The scale that holds while it sounds: the mode's, with the alterations of this chord. */
  readonly scale: Scale;
}

type Role = "start" | "rest" | "away" | "home" | "end";
/** The roles of a bar's chords. */
type BarRoles = readonly Role[];

const TRIAD = [0, 2, 4];
const SEVENTH = [0, 2, 4, 6];
const NINTH = [0, 2, 4, 8];

/**
 * The chords of a section, without gap from its first beat to its last.
 * @example harmonise(style, { tempo: 64, beatsPerBar: 4, bars: 4 }, random(1)).at(-1)?.root // 0, the key note
 */
export function harmonise(style: Style, meter: Meter, rng: Random): Chord[] {
  const table = MODES[style.mode];
  return barRoles(meter.bars, rng).flatMap((roles, bar) => {
    let beat = bar * meter.beatsPerBar;
    return roles.map((role, i) => {
      const beats = roles.length === 1 ? meter.beatsPerBar : i === 0 ? 2 : meter.beatsPerBar - 2;
      const chord = { beat, beats, ...chordFor(role, table, style, rng) };
      beat += beats;
      return chord;
    });
  });
}

function barRoles(bars: number, rng: Random): BarRoles[] {
  if (bars < PHRASE_BARS) return bars === 1 ? [["end"]] : [["start", "home"], ["end"]];
  return Array.from({ length: bars / PHRASE_BARS }, (_, phrase): BarRoles[] => {
    const opening: BarRoles[] = [[phrase === 0 ? "start" : "rest"], [chance(0.5, rng) ? "rest" : "away"]];
    const last = phrase === bars / PHRASE_BARS - 1;
    return last ? [...opening, ["away", "home"], ["end"]] : [...opening, ["away"], ["home"]];
  }).flat();
}

function chordFor(role: Role, table: ModeTable, style: Style, rng: Random): Omit<Chord, "beat" | "beats"> {
  const tense = chance(style.tension, rng);
  const warm = chance(style.warmth, rng);
  if (role === "home") return homeward(table, tense, rng);
  if (role === "away" && tense && table.leadingNote)
    return { root: 1, tones: TRIAD, scale: altered(table.scale, 1, -1) };
  const root = role === "start" || role === "end" ? 0 : pick(table[role], rng);
  return { root, tones: warm ? softened(root, table.scale) : TRIAD, scale: table.scale };
}

/** A minor seventh above `root`; where it would be a major one, which rubs against a melody on the root, a ninth. */
function softened(root: number, scale: Scale): readonly number[] {
  return semitones(scale, root + 6) - semitones(scale, root) === 10 ? SEVENTH : NINTH;
}

/** The chord before rest; under tension in minor, a diminished seventh on the leading note. */
function homeward(table: ModeTable, tense: boolean, rng: Random): Omit<Chord, "beat" | "beats"> {
  const root = pick(table.home, rng);
  const scale = table.leadingNote ? altered(table.scale, 6, 1) : table.scale;
  if (tense && table.leadingNote) return { root: 6, tones: SEVENTH, scale };
  return { root, tones: root === 4 ? SEVENTH : TRIAD, scale };
}

function altered(scale: Scale, degree: number, by: number): Scale {
  return scale.map((s, i) => (i === degree ? s + by : s));
}
