/*
 * Which pitch classes each bin of a spectrum stands for: Gaussians on the circle of pitch classes, as wide as the bin
 * or one semitone, under a wide Gaussian over octaves. Those of `librosa.filters.chroma` 0.11, which come from Ellis
 * (2007), Chroma feature analysis and synthesis (fft2chromamx).
 */
import { check, type Hertz } from "@swar/units";
import { PITCH_CLASSES } from "../summary/pitch-class.ts";
import { checkRate, spectralSettings } from "./frame-options.ts";

/** Which pitch classes a spectrum is summed into; defaults are librosa's. */
export interface ChromaBankOptions {
  /** Length of a frame in samples, a power of two of at least 4; 2048 unless given. */
  readonly nFft?: number | undefined;
  /** How far the music is above 440 Hz, in semitones, finite, as `estimateTuning` gives it; 0 unless given. */
  readonly tuning?: number | undefined;
  /** The octave that counts most, from 27.5 Hz on, finite; librosa's `ctroct`; 5 (880 Hz) unless given. */
  readonly centreOctave?: number | undefined;
  /** Deviation of the weights over octaves, in (0, ∞), or null for equal ones; librosa's `octwidth`; 2 unless given. */
  readonly octaveWidth?: number | null | undefined;
}

/** The lowest A at a tuning of 0: pitch is counted from here. */
export const LOWEST_A: Hertz = 27.5;
/** How far librosa puts the bin of 0 Hz below bin 1. */
const OCTAVES_TO_ZERO = 1.5;
/** From C up to A, in semitones. */
const C_TO_A = 9;

/**
 * The weight of each bin in each pitch class from C on, shape (1 + nFft / 2, 12); `where` is the caller that errors
 * name.
 * @throws SwarError `invalid-argument` where an option breaks the rule beside its name.
 * @example chromaWeights("test", 22050, { nFft: 4 }).length // 36
 */
export function chromaWeights(where: string, sampleRate: Hertz, options: ChromaBankOptions): Float64Array {
  const { nFft = 2048, tuning = 0, centreOctave = 5, octaveWidth = 2 } = options;
  checkRate(where, sampleRate);
  spectralSettings(where, { nFft });
  check(Number.isFinite(tuning), where, "tuning must be finite", tuning);
  check(Number.isFinite(centreOctave), where, "centreOctave must be finite", centreOctave);
  check(octaveWidth === null || octaveWidth > 0, where, "octaveWidth must be positive or null", octaveWidth);
  const bins = 1 + nFft / 2;
  const weights = new Float64Array(PITCH_CLASSES * bins);
  const pitchOf = pitches(sampleRate / nFft, tuning);
  for (let k = 0; k < bins; k++) {
    const pitch = pitchOf(k);
    const bump = gaussians(pitch, Math.max(pitchOf(k + 1) - pitch, 1));
    const octave = pitch / PITCH_CLASSES - centreOctave;
    const level = octaveWidth === null ? 1 : Math.exp(-0.5 * (octave / octaveWidth) ** 2);
    for (let c = 0; c < PITCH_CLASSES; c++) weights[k * PITCH_CLASSES + c] = level * bump[c]!;
  }
  return weights;
}

/** The pitch of bin k in semitones above the lowest A, where bins are `spacing` apart. */
function pitches(spacing: Hertz, tuning: number): (k: number) => number {
  const pitch = (k: number): number => PITCH_CLASSES * Math.log2((k * spacing) / LOWEST_A) - tuning;
  return (k) => (k > 0 ? pitch(k) : pitch(1) - PITCH_CLASSES * OCTAVES_TO_ZERO);
}

/** Weights of the pitch classes from C on around `pitch`, of Euclidean norm 1; the deviation is half of `width`. */
function gaussians(pitch: number, width: number): Float64Array {
  const weights = Float64Array.from({ length: PITCH_CLASSES }, (_, c) => {
    const above = pitch + C_TO_A - c + PITCH_CLASSES / 2;
    const distance = above - PITCH_CLASSES * Math.floor(above / PITCH_CLASSES) - PITCH_CLASSES / 2;
    return Math.exp(-0.5 * ((2 * distance) / width) ** 2);
  });
  const norm = Math.hypot(...weights);
  return weights.map((weight) => weight / norm);
}
