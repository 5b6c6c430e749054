/*
 * Sizes of the discrete Fourier transform of chroma over its twelve pitch classes: how far the notes are gathered around
 * equal divisions of the octave. They do not depend on the key. See Quinn (2006), General equal-tempered harmony; Amiot
 * (2016), Music through Fourier space, for the names.
 */
import { PITCH_CLASSES } from "../summary/pitch-class.ts";
import { deviation, mean } from "../summary/statistics.ts";
import { chromaSums, meanChroma } from "./chroma-means.ts";
import { named } from "./degrees.ts";

/** Coefficients 1 to 6. */
export const FOURIER_NAMES = [
  "chromaticity",
  "dyadicity",
  "triadicity",
  "octatonicity",
  "diatonicity",
  "wholeToneness",
] as const;

/** One number for each coefficient, in [0, 1]. */
export type FourierSizes = Readonly<Record<(typeof FOURIER_NAMES)[number], number>>;

/** The sizes over time, and those of the mean chroma. */
export interface ChromaFourier {
  readonly mean: FourierSizes;
  readonly deviation: FourierSizes;
  readonly ofMean: FourierSizes;
}

/** Cosines and sines of 2π i / 12. */
const COS = Float64Array.from({ length: PITCH_CLASSES }, (_, i) => Math.cos((Math.PI * i) / 6));
const SIN = Float64Array.from({ length: PITCH_CLASSES }, (_, i) => Math.sin((Math.PI * i) / 6));

/**
 * The Fourier sizes of `chroma`, 12 tracks of shape (frames,) above 0, each over the sum of its frame.
 * @example
 * const augmented = [1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0].map((x) => Float64Array.of(x));
 * chromaFourier(augmented).mean.triadicity // 1
 */
export function chromaFourier(chroma: readonly Float64Array[]): ChromaFourier {
  const tracks = sizes(chroma);
  const whole = sizes(Array.from(meanChroma(chroma), (value) => Float64Array.of(value)));
  return {
    mean: named(FOURIER_NAMES, tracks.map(mean)),
    deviation: named(FOURIER_NAMES, tracks.map(deviation)),
    ofMean: named(FOURIER_NAMES, whole.map(mean)),
  };
}

/** Six tracks of shape (frames,). */
function sizes(chroma: readonly Float64Array[]): Float64Array[] {
  const sums = chromaSums(chroma);
  return FOURIER_NAMES.map((_, k) =>
    sums.map((sum, t) => {
      let re = 0;
      let im = 0;
      for (let c = 0; c < PITCH_CLASSES; c++) {
        const turn = ((k + 1) * c) % PITCH_CLASSES;
        re += chroma[c]![t]! * COS[turn]!;
        im += chroma[c]![t]! * SIN[turn]!;
      }
      return Math.sqrt(re * re + im * im) / sum;
    }),
  );
}
