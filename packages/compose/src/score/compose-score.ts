import { type AffectPoint, check, type Random, random, type Seconds } from "@swar/units";
import { writeBass, writeFigure, writePad } from "./accompaniment.ts";
import { harmonise } from "./harmony.ts";
import { writeMelody } from "./melody.ts";
import { fitMeter, type Meter } from "./meter.ts";
import { writePercussion } from "./percussion.ts";
import type { Beats, Hit, Note, Score, Section, Voice, Written } from "./score.ts";
import { type Style, styleAt } from "./style.ts";
import { drawTheme, type Theme } from "./theme.ts";
import { voiceLead } from "./voicing.ts";

/** What a score is made from. */
export interface ScoreOptions {
  /** An integer; each gives another piece. */
  readonly seed: number;
  /** The points the piece goes through, one a section, both axes in [0, 1]. */
  readonly path: readonly AffectPoint[];
  /** Length of each section, in [4, 600] seconds; 15 where absent. */
  readonly sectionSeconds?: Seconds | undefined;
}

/** The chords lie this many semitones below the melody. */
const BELOW_MELODY = 9;
/** Close chords around lower pitches than this are muddy. */
const LOWEST_CENTRE = 53;
/** Players miss the beat by about this much. */
const LOOSENESS: Seconds = 0.004;

/**
 * The score of a piece that goes along `path`, one section a point; theme and key note are common to all sections.
 * @throws SwarError `invalid-argument` where an option is out of its range.
 * @example composeScore({ seed: 1, path: [{ arousal: 0.2, valence: 0.3 }] }).duration // 15
 */
export function composeScore({ seed, path, sectionSeconds = 15 }: ScoreOptions): Score {
  checkOptions(seed, path, sectionSeconds);
  const rng = random(seed);
  const tonic = Math.floor(rng.uniform() * 12);
  const theme = drawTheme(rng);
  const parts = path.map((point, i) =>
    writeSection({
      point,
      start: i * sectionSeconds,
      duration: sectionSeconds,
      tonic,
      theme,
      rng: random(rng.uint32()),
    }),
  );
  return {
    seed,
    duration: path.length * sectionSeconds,
    sections: parts.map((p) => p.section),
    notes: parts.flatMap((p) => p.notes).toSorted((a, b) => a.start - b.start),
    hits: parts.flatMap((p) => p.hits).toSorted((a, b) => a.start - b.start),
  };
}

function checkOptions(seed: number, path: readonly AffectPoint[], sectionSeconds: Seconds): void {
  check(Number.isSafeInteger(seed), "composeScore", "seed must be an integer", seed);
  check(path.length > 0, "composeScore", "path must hold at least one point", path.length);
  for (const { arousal, valence } of path) {
    check(arousal >= 0 && arousal <= 1, "composeScore", "arousal must be in [0, 1]", arousal);
    check(valence >= 0 && valence <= 1, "composeScore", "valence must be in [0, 1]", valence);
  }
  const fits = sectionSeconds >= 4 && sectionSeconds <= 600;
  check(fits, "composeScore", "sectionSeconds must be in [4, 600]", sectionSeconds);
}

interface Brief extends Pick<Section, "point" | "start" | "duration" | "tonic"> {
  readonly theme: Theme;
  readonly rng: Random;
}

interface Part {
  readonly section: Section;
  readonly notes: readonly Note[];
  readonly hits: readonly Hit[];
}

function writeSection({ point, start, duration, tonic, theme, rng }: Brief): Part {
  const style = styleAt(point);
  const meter = fitMeter({ seconds: duration, ...style });
  const chords = harmonise(style, meter, rng);
  const voicings = voiceLead(chords, { tonic, centre: Math.max(LOWEST_CENTRE, style.register - BELOW_MELODY) });
  const voiced = chords.map((chord, i) => ({ chord, pitches: voicings[i] ?? [] }));
  const play = player({ start, style, meter, rng });
  const hits = writePercussion(style, meter, rng);
  return {
    section: { start, duration, point, tonic, mode: style.mode, ...meter },
    notes: [
      ...play.notes("lead", writeMelody({ style, meter, theme, chords, tonic }), style.articulation),
      ...play.notes("pluck", writeFigure(voiced, style, theme), 1),
      ...play.notes("pad", writePad(voiced), 1),
      ...play.notes("bass", writeBass(chords, style, { meter, tonic }), (1 + style.articulation) / 2),
    ],
    hits: hits.map(({ drum, beat, accent }) => ({ drum, ...play.stroke(beat, accent) })),
  };
}

/** Turns what is written in beats into what is played in seconds: tempo, loudness, and a player's small inaccuracies. */
function player({ start, style, meter, rng }: { start: Seconds; style: Style; meter: Meter; rng: Random }) {
  const beatSeconds = 60 / meter.tempo;
  const gain = 10 ** (style.loudness / 20);
  const stroke = (beat: Beats, accent: number): Pick<Note, "start" | "amplitude"> => ({
    start: start + beat * beatSeconds + LOOSENESS * rng.uniform(),
    amplitude: gain * accent * (0.92 + 0.08 * rng.uniform()),
  });
  const notes = (voice: Voice, written: readonly Written[], articulation: number): Note[] =>
    written.map(({ beat, beats, pitch, accent }) => {
      const duration = beats * beatSeconds * articulation;
      return { voice, ...stroke(beat, accent), duration, pitch, brightness: style.brightness * (0.7 + 0.3 * accent) };
    });
  return { stroke, notes };
}
