/*
 * The chord of each frame, by binary templates: the cosine between what stands out of the chroma and the notes of each of
 * 8 types of chords on 12 roots. See Fujishima (1999), Realtime chord recognition of musical sound; Harte & Sandler (2005),
 * Automatic chord identification using a quantised chromagram.
 */
import { PITCH_CLASSES } from "../summary/pitch-class.ts";
import { CHORD_NAMES, CHORD_TYPES } from "./chord-templates.ts";

/** What fits each frame. */
export interface ChordFits {
  /** For each type of `CHORD_NAMES`, how well its best root fits, in [0, 1]; shape (frames,). */
  readonly fits: readonly Float64Array[];
  /** The best type, as an index of `CHORD_NAMES`; -1 where nothing sounds. Shape (frames,). */
  readonly types: Int8Array;
  /** The best triad: its root, from 0 for C on, and 12 more where it is minor; -1 where nothing sounds. */
  readonly triads: Int8Array;
}

/** Of the chroma of a frame, this share of pitch classes lies below what is taken as its background. */
const BACKGROUND = 0.2;
/** Chroma that stands out less than this in all is silence; a clear note has some 5. */
const SILENCE = 1e-4;
const TEMPLATES = CHORD_NAMES.map((name) => CHORD_TYPES[name]);

/**
 * The chords of `chroma`, 12 tracks of shape (frames,).
 * @example
 * const triad = [1, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0].map((x) => Float64Array.of(x));
 * chordFits(triad).triads[0] // 0, C major
 */
export function chordFits(chroma: readonly Float64Array[]): ChordFits {
  const frames = chroma[0]!.length;
  const fits = TEMPLATES.map(() => new Float64Array(frames));
  const types = new Int8Array(frames).fill(-1);
  const triads = new Int8Array(frames).fill(-1);
  const row = new Float64Array(2 * PITCH_CLASSES);
  const sorted = new Float64Array(PITCH_CLASSES);
  for (let t = 0; t < frames; t++) {
    for (let c = 0; c < PITCH_CLASSES; c++) row[c] = chroma[c]![t]!;
    if (!unitRow(row, sorted)) continue;
    let best = -1;
    let bestTriad = -1;
    TEMPLATES.forEach((notes, type) => {
      let most = -1;
      for (let root = 0; root < PITCH_CLASSES; root++) {
        let sum = 0;
        for (const note of notes) sum += row[root + note]!;
        const fit = sum / Math.sqrt(notes.length);
        if (fit > most) most = fit;
        if (type < 2 && fit > bestTriad) {
          bestTriad = fit;
          triads[t] = type * PITCH_CLASSES + root;
        }
      }
      fits[type]![t] = most;
      if (most > best) {
        best = most;
        types[t] = type;
      }
    });
  }
  return { fits, types, triads };
}

/**
 * Makes the first 12 numbers of `row` a unit vector of what is above the background, repeats them an octave higher, and says
 * whether anything was; `sorted`, shape (12,), is scratch.
 */
function unitRow(row: Float64Array, sorted: Float64Array): boolean {
  sorted.set(row.subarray(0, PITCH_CLASSES));
  sorted.sort();
  const place = BACKGROUND * (PITCH_CLASSES - 1);
  const below = Math.floor(place);
  const background = sorted[below]! + (sorted[below + 1]! - sorted[below]!) * (place - below);
  let squares = 0;
  for (let c = 0; c < PITCH_CLASSES; c++) {
    const value = Math.max(0, row[c]! - background);
    row[c] = value;
    squares += value * value;
  }
  const norm = Math.sqrt(squares);
  if (norm < SILENCE) return false;
  for (let c = 0; c < PITCH_CLASSES; c++) {
    row[c]! /= norm;
    row[c + PITCH_CLASSES] = row[c]!;
  }
  return true;
}
