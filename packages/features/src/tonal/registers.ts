/*
 * Chroma in four registers: what stands out of the spectrum, folded into twelve pitch classes with triangular weights
 * around each semitone. See Fujishima (1999), Realtime chord recognition of musical sound; Mauch & Dixon (2010),
 * Approximate note transcription for the improved identification of difficult chords, for bass and treble apart.
 */
import type { Hertz } from "@swar/units";
import { PITCH_CLASSES } from "../summary/pitch-class.ts";
import { PITCH_BINS, pitchBinFrequency } from "./pitch-bins.ts";

/** Where pitches are gathered: nearly the whole band, or bass, middle and high notes. */
export type Register = (typeof REGISTERS)[number];

/** All registers, in the order of their columns. */
export const REGISTERS = ["whole", "bass", "middle", "high"] as const;

const RANGES: Readonly<Record<Register, readonly [low: Hertz, high: Hertz]>> = {
  whole: [80, 2500],
  bass: [60, 260],
  middle: [260, 1200],
  high: [1200, 4500],
};

/** Columns of a row of chroma: twelve for each register. */
export const CHROMA_COLUMNS = REGISTERS.length * PITCH_CLASSES;

/** Writes the chroma of `prominence`, shape (PITCH_BINS,), to the CHROMA_COLUMNS numbers of `out` from `at` on. */
export type FoldRegisters = (prominence: Float64Array, out: Float32Array, at: number) => void;

/**
 * The fold for music that is `tuning` semitones above 440 Hz, in [-0.5, 0.5]. All tables are made here.
 * @example foldRegisters(0)(new Float64Array(PITCH_BINS), row, 0) // writes zeros
 */
export function foldRegisters(tuning: number): FoldRegisters {
  const classes = new Int32Array(PITCH_BINS);
  const weights = new Float64Array(PITCH_BINS);
  for (let i = 0; i < PITCH_BINS; i++) {
    const pitch = 69 + PITCH_CLASSES * Math.log2(pitchBinFrequency(i) / 440) - tuning;
    classes[i] = Math.round(pitch) % PITCH_CLASSES;
    weights[i] = Math.max(0, 1 - 2 * Math.abs(pitch - Math.round(pitch)));
  }
  const sums = new Float64Array(PITCH_CLASSES);
  const bounds = REGISTERS.map((register) => RANGES[register].map(firstBinFrom) as [number, number]);
  return (prominence, out, at) => {
    bounds.forEach(([from, to], r) => {
      sums.fill(0);
      for (let i = from; i < to; i++) sums[classes[i]!]! += weights[i]! * prominence[i]!;
      out.set(sums, at + r * PITCH_CLASSES);
    });
  };
}

/** The first pitch bin at or above `frequency`. */
function firstBinFrom(frequency: Hertz): number {
  let i = 0;
  while (pitchBinFrequency(i) < frequency) i++;
  return i;
}
