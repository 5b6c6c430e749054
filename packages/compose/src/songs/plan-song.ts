import { quadrant, type Random, random, type Seconds, type Unit } from "@swar/units";
import { pick } from "../score/pick.ts";
import type { MidiPitch } from "../score/score.ts";
import { type Style, styleAt } from "../score/style.ts";
import { voiceLead } from "../score/voicing.ts";
import { type Character, CHARACTERS } from "../writing/characters.ts";
import { type Harmony, parseChords } from "../writing/chord-symbols.ts";
import { barsOf, formFor, type SectionPlan } from "../writing/form.ts";
import { type Metre, METRES } from "../writing/metres.ts";
import { type Mood, type Progression, type ProgressionPool, PROGRESSIONS } from "../writing/progressions.ts";
import { CELLS, type Pace } from "../writing/rhythm-cells.ts";
import { drawTune, type Tune } from "../writing/tune.ts";
import type { Song } from "./song.ts";

/** A section in its place. */
export interface SongSection extends SectionPlan {
  /** Its first beat. */
  readonly from: number;
  /** Its chords, in beats from the start of the song. */
  readonly chords: readonly Harmony[];
}

/** What is settled before a note is written: form, harmony and tunes. */
export interface SongPlan {
  readonly song: Song;
  readonly style: Style;
  readonly character: Character;
  readonly metre: Metre;
  readonly sections: readonly SongSection[];
  readonly beats: number;
  readonly chords: readonly Harmony[];
  /** Pitches of each chord, lowest first. */
  readonly voicings: readonly (readonly MidiPitch[])[];
  readonly theme: Tune;
  readonly middle: Tune;
}

/** Songs come as near to this as whole phrases allow; the last chord rings on after it. */
const WISHED: Seconds = 46;
/** The chords lie this many semitones below the tune, and not so low that they are muddy. */
const BELOW_TUNE = 10;
const LOWEST_CENTRE: MidiPitch = 54;
const HIGHEST_CENTRE: MidiPitch = 63;

/** The form, harmony and tunes of `song`, drawn from its seed by the rules of its point. */
export function planSong(song: Song): SongPlan {
  const rng = random(song.seed);
  const metre = METRES[song.metre];
  const style = styleAt(song.point);
  const character = CHARACTERS[quadrant(song.point)];
  const form = formFor({ barSeconds: (60 * metre.beatsPerBar) / song.tempo, wished: WISHED });
  const sections = harmonised(form, song, metre, rng);
  const chords = sections.flatMap((s) => s.chords);
  const centre = Math.max(LOWEST_CENTRE, Math.min(HIGHEST_CENTRE, style.register - BELOW_TUNE));
  const cells = CELLS[song.metre];
  const pace = paceOf(style.density);
  return {
    song,
    style,
    character,
    metre,
    sections,
    beats: barsOf(form) * metre.beatsPerBar,
    chords,
    voicings: voiceLead(chords, { tonic: song.tonic, centre }),
    theme: drawTune({ cells, pace, character, isMiddle: false }, rng),
    middle: drawTune({ cells, pace, character, isMiddle: true }, rng),
  };
}

function paceOf(density: number): Pace {
  if (density < 0.95) return "sparse";
  return density < 1.7 ? "flowing" : "busy";
}

/** Chords before and after the song proper: the last two bars leave once more and come to rest. */
const ENDINGS: Readonly<Record<Mood, readonly [string, string]>> = {
  bright: ["IV", "I"],
  warm: ["IVadd9", "Iadd9"],
  sombre: ["iv", "i"],
  tense: ["bII", "i"],
};

function harmonised(form: readonly SectionPlan[], song: Song, metre: Metre, rng: Random): SongSection[] {
  const pool = PROGRESSIONS[song.mood][song.mode] as ProgressionPool;
  const theme = pick(pool.theme, rng);
  const middle = pick(pool.middle, rng);
  const other = pick(
    pool.middle.filter((line) => line !== middle),
    rng,
  );
  let from = 0;
  return form.map((section) => {
    const line = chordLine(section, { theme, middle: [middle, other], mood: song.mood, isMinor: isMinor(song) });
    const chords = parseChords(line, { mode: song.mode, beatsPerBar: metre.beatsPerBar });
    const start = from;
    from += section.bars * metre.beatsPerBar;
    return { ...section, from: start, chords: chords.map((c) => ({ ...c, beat: c.beat + start })) };
  });
}

/** Whether the third degree lies three semitones above the key note. */
function isMinor({ mode }: Song): boolean {
  return mode !== "ionian" && mode !== "mixolydian";
}

interface Material {
  readonly theme: Progression;
  readonly middle: readonly [string, string];
  readonly mood: Mood;
  readonly isMinor: boolean;
}

function chordLine(section: SectionPlan, { theme, middle, mood, isMinor: minor }: Material): string {
  if (section.name === "intro") return theme.open.split(" ").slice(0, section.bars).join(" ");
  if (section.name === "outro") return (minor && mood === "warm" ? ["IV", "i7"] : ENDINGS[mood]).join(" ");
  return section.phrases.map((ending, i) => (section.name === "middle" ? middle[i % 2] : theme[ending])).join(" ");
}

/** How full the song sounds at `beat`. */
export function energyAt({ sections, metre }: SongPlan, beat: number): Unit {
  const section = (sections.findLast((s) => s.from <= beat + 1e-6) ?? sections[0]) as SongSection;
  const [from, to] = section.energy;
  const way = (beat - section.from) / (section.bars * metre.beatsPerBar);
  return from + (to - from) * Math.max(0, Math.min(1, way));
}
