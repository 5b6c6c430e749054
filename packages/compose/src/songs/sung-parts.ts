import type { InstrumentName } from "../instruments/catalogue.ts";
import { INSTRUMENTS } from "../instruments/catalogue.ts";
import type { Chair } from "../parts/player.ts";
import type { MidiPitch } from "../score/score.ts";
import type { Harmony } from "../writing/chord-symbols.ts";
import type { Singer } from "../writing/sing.ts";
import { type Tune, type TuneNote, writePhrase } from "../writing/tune.ts";
import { ornament, secondVoice } from "../writing/vary.ts";
import type { SongPlan, SongSection } from "./plan-song.ts";

/** The tune of a song, in beats from its start, by who sings it. */
export interface SungParts {
  readonly lead: readonly TuneNote[];
  readonly second: readonly TuneNote[];
  /** The tune itself, whoever sings it, without the second voice. */
  readonly tune: readonly TuneNote[];
}

type Phrases = Map<string, TuneNote[]>;

/**
 * The tune: the theme as the lead first sings it, ornamented when it comes again, the second's answer in the middle, and
 * the theme in two voices when it returns.
 */
export function sungParts(plan: SongPlan): SungParts {
  const lead = singerOf(plan, plan.song.lead);
  const second = singerOf(plan, plan.song.second);
  const known: Phrases = new Map();
  const sung = plan.sections.map((section): SungParts => {
    if (section.name === "middle") {
      const line = sectionTune(plan, section, { tune: plan.middle, singer: second, known });
      return { lead: [], second: line, tune: line };
    }
    if (section.name === "outro") return closingOf(plan, section, lead);
    const plain = sectionTune(plan, section, { tune: plan.theme, singer: lead, known });
    if (section.name === "theme") return { lead: plain, second: [], tune: plain };
    const rich = ornament(plain, { metre: plan.metre, chords: section.chords, keyNote: lead.keyNote });
    if (section.name !== "return") return { lead: rich, second: [], tune: rich };
    const below = secondVoice(rich, { metre: plan.metre, chords: section.chords, keyNote: lead.keyNote });
    return { lead: rich, second: placed(below, plan.song.second.instrument), tune: rich };
  });
  return {
    lead: sung.flatMap((s) => s.lead),
    second: sung.flatMap((s) => s.second),
    tune: sung.flatMap((s) => s.tune),
  };
}

/** A singer in `chair`, in the octave of its range that comes nearest to the register of the song. */
export function singerOf({ song, style, character }: SongPlan, { instrument, octave = 0 }: Chair): Singer {
  const [low, high] = INSTRUMENTS[instrument].range;
  const wish = style.register - 3 + 12 * octave;
  let keyNote = song.tonic + 12 * Math.round((wish - song.tonic) / 12);
  while (keyNote - 4 < low) keyNote += 12;
  while (keyNote + 12 > high && keyNote - 16 >= low) keyNote -= 12;
  return { keyNote, character, range: [Math.max(low, keyNote - 8), Math.min(high, keyNote + 16)] };
}

interface Singing {
  readonly tune: Tune;
  readonly singer: Singer;
  /** Phrases that were sung before: the same words have the same tune. */
  readonly known: Phrases;
}

function sectionTune(plan: SongPlan, section: SongSection, { tune, singer, known }: Singing): TuneNote[] {
  const beats = 4 * plan.metre.beatsPerBar;
  let previous: number | undefined;
  return section.phrases.flatMap((ending, i) => {
    const from = section.from + i * beats;
    const chords = within(section.chords, from, beats);
    const key = `${section.name === "middle" ? `middle ${i}` : "theme"} ${ending}`;
    const lifted = section.name === "middle" && i > 0 ? { ...tune, levels: tune.levels.map((l) => l + 1) } : tune;
    const like = section.name === "middle" ? undefined : known.get("theme open");
    const setting = { metre: plan.metre, chords, singer, ending, previous, like };
    const phrase = known.get(key) ?? writePhrase(lifted, setting);
    known.set(key, phrase);
    previous = phrase.at(-1)?.degree;
    return phrase.map((note) => ({ ...note, beat: note.beat + from }));
  });
}

/** The chords of `beats` beats from beat `from`, in beats from there. */
function within(chords: readonly Harmony[], from: number, beats: number): Harmony[] {
  return chords
    .filter((c) => c.beat >= from - 1e-6 && c.beat < from + beats - 1e-6)
    .map((c) => ({ ...c, beat: c.beat - from }));
}

/** The last words: the motif once more, and the key note. */
function closingOf(plan: SongPlan, section: SongSection, singer: Singer): SungParts {
  const { metre, theme } = plan;
  const tune = { ...theme, bars: [theme.bars[0], "x", "x"] as const, levels: [1, 0, 0, 0] };
  const chords = within(section.chords, section.from, 2 * metre.beatsPerBar);
  const first = writePhrase(tune, { metre, chords, singer, ending: "open" }).filter((n) => n.beat < metre.beatsPerBar);
  const end = writePhrase(
    { ...tune, bars: ["x", "x", "x"], close: "x" },
    { metre, chords, singer, ending: "closed", previous: first.at(-1)?.degree },
  );
  const last = { ...(end.at(-1) as TuneNote), beat: metre.beatsPerBar };
  const line = [...first, last].map((n) => ({ ...n, beat: n.beat + section.from }));
  return { lead: line, second: [], tune: line };
}

/** `notes` in the octave that fits the range of `instrument`. */
function placed(notes: readonly TuneNote[], instrument: InstrumentName): TuneNote[] {
  const [low, high] = INSTRUMENTS[instrument].range;
  const pitches = notes.map((n) => n.pitch);
  const [least, most]: [MidiPitch, MidiPitch] = [Math.min(...pitches), Math.max(...pitches)];
  let shift = 0;
  while (least + shift < low) shift += 12;
  while (most + shift > high && least + shift - 12 >= low) shift -= 12;
  return notes.map((n) => ({ ...n, pitch: n.pitch + shift })).filter((n) => n.pitch >= low && n.pitch <= high);
}
