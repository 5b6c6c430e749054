import type { Seconds } from "@swar/units";
import { INSTRUMENTS } from "../instruments/catalogue.ts";
import { bassLine } from "../parts/bass-line.ts";
import { counterLine, drone, figure, heldChords, type PartNote, type Stretch } from "../parts/chord-parts.ts";
import { drumBar, type WrittenStroke } from "../parts/drum-part.ts";
import { GROOVES } from "../parts/grooves.ts";
import type { Groove, Player } from "../parts/player.ts";
import type { MidiPitch } from "../score/score.ts";
import type { TuneNote } from "../writing/tune.ts";
import { energyAt, type SongPlan } from "./plan-song.ts";

/** From this energy on players take their full patterns. */
const FULL = 0.62;
/** Players join, and change patterns, every so many bars. */
const BLOCK = 2;

/** What `player` plays in the song of `plan`, against `tune`, in beats from its start. */
export function playedPart(plan: SongPlan, player: Player, tune: readonly TuneNote[]): PartNote[] {
  const [low, high] = INSTRUMENTS[player.instrument].range;
  const whole = stretchOf(plan, 0, plan.beats / plan.metre.beatsPerBar);
  const notes = fromStart(player)
    ? written(plan, player, whole, tune)
    : blocks(plan).flatMap((block) => patternBlock(plan, player, block));
  const moved = ["bass", "drone"].includes(player.plays) ? 0 : 12 * (player.octave ?? 0);
  return notes
    .filter((n) => energyAt(plan, blockStart(plan, n.beat)) >= player.joins)
    .map((n) => ({ ...n, pitch: intoRange(n.pitch + moved, low, high) }));
}

/** Whether the part is written in one go: what follows the chords rather than a pattern. */
function fromStart({ plays }: Player): boolean {
  return plays === "held" || plays === "counter" || plays === "drone";
}

function written(plan: SongPlan, player: Player, whole: Stretch, tune: readonly TuneNote[]): PartNote[] {
  if (player.plays === "held") return heldChords(whole);
  const centre = middleOf(player);
  if (player.plays === "counter") return counterLine(whole, tune, centre);
  const lowest = 36 + 12 * (player.octave ?? 0);
  return plan.sections.flatMap((s) => drone(stretchOf(plan, s.from, s.bars), player.tones ?? [0, 7], lowest));
}

/** A comfortable place for a slow line: not high in the range. */
function middleOf({ instrument, octave = 0 }: Player): MidiPitch {
  const [low, high] = INSTRUMENTS[instrument].range;
  return Math.min(high - 9, Math.max(low + 9, 57)) + 12 * octave;
}

function stretchOf({ chords, voicings, metre, song }: SongPlan, from: number, bars: number): Stretch {
  return { from, bars, beatsPerBar: metre.beatsPerBar, chords, voicings, tonic: song.tonic };
}

/** Stretches of two bars, or one at the end of a section, except for the last bar of the song. */
function blocks(plan: SongPlan): Stretch[] {
  const { beatsPerBar } = plan.metre;
  return plan.sections.flatMap((section) => {
    const bars = section.name === "outro" ? section.bars - 1 : section.bars;
    return Array.from({ length: Math.ceil(bars / BLOCK) }, (_, b) =>
      stretchOf(plan, section.from + b * BLOCK * beatsPerBar, Math.min(BLOCK, bars - b * BLOCK)),
    );
  });
}

function blockStart({ sections, metre }: SongPlan, beat: number): number {
  const section = sections.findLast((s) => s.from <= beat + 1e-6);
  const block = BLOCK * metre.beatsPerBar;
  return section === undefined ? 0 : section.from + block * Math.floor((beat - section.from + 1e-6) / block);
}

function patternBlock(plan: SongPlan, player: Player, block: Stretch): PartNote[] {
  const [quiet, full] = player.patterns ?? ["x", "x"];
  const pattern = energyAt(plan, block.from) < FULL ? quiet : full;
  if (player.plays === "bass") return bassLine(block, pattern, player.octave);
  return figure(block, pattern, player.strums);
}

/** The last chord, which all who play in patterns strike together and let ring. */
export function lastChord(plan: SongPlan, player: Player): PartNote[] {
  const { beatsPerBar } = plan.metre;
  const [low, high] = INSTRUMENTS[player.instrument].range;
  const last = stretchOf(plan, plan.beats - beatsPerBar, 1);
  if (fromStart(player) || player.joins > 0.75) return [];
  const notes = player.plays === "bass" ? bassLine(last, "r", player.octave) : figure(last, "X", true);
  const moved = player.plays === "bass" ? 0 : 12 * (player.octave ?? 0);
  // It is held beyond the last bar, so that no damper cuts it off.
  return notes.map((n) => ({ ...n, beats: 2 * beatsPerBar, pitch: intoRange(n.pitch + moved, low, high) }));
}

function intoRange(pitch: MidiPitch, low: MidiPitch, high: MidiPitch): MidiPitch {
  if (pitch < low) return pitch + 12 * Math.ceil((low - pitch) / 12);
  return pitch > high ? pitch - 12 * Math.ceil((pitch - high) / 12) : pitch;
}

/** The drums: quiet or full bars, a fill at the end of each section, a cymbal where a fuller one begins. */
export function drumPart(plan: SongPlan): WrittenStroke[] {
  const { song, metre, sections } = plan;
  if (song.groove === undefined) return [];
  const groove: Groove = GROOVES[song.groove];
  const { beatsPerBar } = metre;
  const bars = sections.flatMap((section) =>
    Array.from({ length: section.bars }, (_, bar) => {
      const start = section.from + bar * beatsPerBar;
      const energy = energyAt(plan, blockStart(plan, start));
      const isEnd = bar === section.bars - 1;
      if (section.name === "outro" && isEnd) return lastStroke(plan, start);
      if (energy < groove.joins) return [];
      const lanes = isEnd && section.bars >= 4 ? groove.fill : energy < FULL ? groove.quiet : groove.full;
      return [...accent(plan, { start, energy, isFirst: bar === 0 }), ...drumBar(lanes, start, beatsPerBar)];
    }).flat(),
  );
  return [...swell(plan), ...bars];
}

/** Time in which a cymbal swells. */
const SWELL: Seconds = 1.5;

/** A cymbal that swells up to the return of the theme. */
function swell({ sections, song }: SongPlan): WrittenStroke[] {
  const back = sections.find((s) => s.name === "return");
  if (back === undefined) return [];
  return [{ drum: "swell", beat: back.from - (SWELL * song.tempo) / 60, accent: 0.6 }];
}

/** A cymbal on the first beat of a full section of a lively song. */
function accent(
  { song }: SongPlan,
  { start, energy, isFirst }: { start: number; energy: number; isFirst: boolean },
): WrittenStroke[] {
  if (!isFirst || energy < 0.7 || song.point.arousal < 0.5) return [];
  return [{ drum: "crash", beat: start, accent: 0.7 }];
}

function lastStroke({ song }: SongPlan, start: number): WrittenStroke[] {
  if (song.point.arousal < 0.5) return [{ drum: "triangle", beat: start, accent: 0.5 }];
  return [
    { drum: "crash", beat: start, accent: 0.7 },
    { drum: song.point.valence < 0.5 ? "taiko" : "kick", beat: start, accent: 0.9 },
  ];
}
