import type { Hertz } from "@swar/units";
import { PITCH_CLASSES } from "../summary/pitch-class.ts";
import { type ChromaBankOptions, chromaWeights } from "./chroma-weights.ts";

/**
 * Writes the chroma of the frame whose power spectrum is `power`, shape (1 + nFft / 2,), to the 12 numbers of `out`
 * from `at` on.
 */
export type ChromaFrame = (power: Float64Array, out: Float32Array, at: number) => void;

/** Pitch classes that are summed side by side, because each addition waits for the one before it. */
const LANES = 4;
/** The least float32 with all its digits: what is smaller, librosa does not scale. */
export const LEAST_NORM = 2 ** -126;

/**
 * The chroma of one frame after the other: power in each pitch class from C on, over the largest, so in [0, 1], and 0
 * in silence. A row of `librosa.feature.chroma_stft`; streams, a frame at a time, as `tuning` is given. All tables are
 * made here: a call allocates nothing. `sampleRate` is in (0, ∞) Hz.
 * @throws SwarError `invalid-argument` where an option breaks the rule beside its name.
 * @see Fujishima (1999), Realtime chord recognition of musical sound.
 * @example chromaFrame(22050, { tuning: 0.1 })(power, row, 0)
 */
export function chromaFrame(sampleRate: Hertz, options: ChromaBankOptions = {}): ChromaFrame {
  const weights = inLanes(chromaWeights("chromaFrame", sampleRate, options));
  const sums = new Float64Array(PITCH_CLASSES);
  return (power, out, at) => {
    let most = 0;
    for (let c = 0; c < PITCH_CLASSES; c += LANES) sumLanes(weights, power, sums, c);
    for (let c = 0; c < PITCH_CLASSES; c++) if (sums[c]! > most) most = sums[c]!;
    const scale = most < LEAST_NORM ? 1 : most;
    for (let c = 0; c < PITCH_CLASSES; c++) out[at + c] = sums[c]! / scale;
  };
}

/** `weights`, shape (bins, 12), in the shape (12 / LANES, bins, LANES). */
function inLanes(weights: Float64Array): Float64Array {
  const bins = weights.length / PITCH_CLASSES;
  return weights.map((_, i) => {
    const group = Math.floor(i / (bins * LANES));
    const bin = Math.floor(i / LANES) % bins;
    return weights[bin * PITCH_CLASSES + group * LANES + (i % LANES)]!;
  });
}

/** Sums pitch classes `first` to `first + 3`. */
function sumLanes(weights: Float64Array, power: Float64Array, sums: Float64Array, first: number): void {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let w = first * power.length;
  for (let k = 0; k < power.length; k++) {
    const value = power[k]!;
    a += weights[w]! * value;
    b += weights[w + 1]! * value;
    c += weights[w + 2]! * value;
    d += weights[w + 3]! * value;
    w += LANES;
  }
  sums[first] = a;
  sums[first + 1] = b;
  sums[first + 2] = c;
  sums[first + 3] = d;
}
