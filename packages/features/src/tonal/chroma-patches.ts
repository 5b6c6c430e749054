/*
 * Sizes of the two-dimensional Fourier transform of stretches of chroma, over pitch classes and over time: which patterns
 * recur, whatever the key and whenever they begin. See Ellis & Bertin-Mahieux (2012), Large-scale cover song recognition
 * using the 2D Fourier transform magnitude.
 */
import { PITCH_CLASSES } from "../summary/pitch-class.ts";
import { percentiles } from "../summary/statistics.ts";
import { FOURIER_NAMES } from "./chroma-fourier.ts";
import { named } from "./degrees.ts";

/** Cycles within a patch of 6 s. */
export const PATCH_CYCLES = [
  "still",
  "cycles1",
  "cycles2",
  "cycles3",
  "cycles4",
  "cycles5",
  "cycles6",
  "cycles7",
] as const;

/** The natural logarithm of the median size over the patches, for each coefficient of pitch and of time. */
export type ChromaPatches = Readonly<
  Record<(typeof FOURIER_NAMES)[number], Readonly<Record<(typeof PATCH_CYCLES)[number], number>>>
>;

/** Frames in a patch, 6 s, and from one to the next. */
const LENGTH = 64;
const STEP = 32;
/** Keeps silence finite. */
const LEAST_SIZE = 0.01;

/**
 * The patches of `shares`, 12 tracks of shape (frames,) whose frames have the sum 1. What is shorter than a patch is taken
 * as one, sized as if it went on.
 * @example chromaPatches(Array.from({ length: 12 }, () => new Float64Array(54))).diatonicity.still // -4.60517019
 */
export function chromaPatches(shares: readonly Float64Array[]): ChromaPatches {
  const frames = shares[0]!.length;
  const count = Math.max(1, 1 + Math.floor((frames - LENGTH) / STEP));
  const length = Math.min(LENGTH, frames);
  const sizes = FOURIER_NAMES.map((_, k) => {
    const coefficient = pitchCoefficient(shares, k + 1);
    const tracks = PATCH_CYCLES.map(() => new Float64Array(count));
    for (let p = 0; p < count; p++) {
      tracks.forEach((track, cycles) => (track[p] = timeSize(coefficient, p * STEP, length, cycles)));
    }
    return named(PATCH_CYCLES, tracks.map(logMedian));
  });
  return Object.fromEntries(FOURIER_NAMES.map((name, k) => [name, sizes[k]!])) as unknown as ChromaPatches;
}

/** Two tracks of shape (frames,). */
interface ComplexTrack {
  readonly re: Float64Array;
  readonly im: Float64Array;
}

/** Coefficient `k` of each frame over its pitch classes. */
function pitchCoefficient(shares: readonly Float64Array[], k: number): ComplexTrack {
  const re = new Float64Array(shares[0]!.length);
  const im = new Float64Array(re.length);
  shares.forEach((track, c) => {
    const angle = (-2 * Math.PI * k * c) / PITCH_CLASSES;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    for (let t = 0; t < re.length; t++) {
      re[t]! += cos * track[t]!;
      im[t]! += sin * track[t]!;
    }
  });
  return { re, im };
}

/** The size of the coefficient of `cycles` in `length` frames from `from` on, as if they were LENGTH. */
function timeSize({ re, im }: ComplexTrack, from: number, length: number, cycles: number): number {
  let sumRe = 0;
  let sumIm = 0;
  for (let t = 0; t < length; t++) {
    const turn = (cycles * t) % LENGTH;
    const [a, b] = [re[from + t]!, im[from + t]!];
    sumRe += a * COS[turn]! + b * SIN[turn]!;
    sumIm += b * COS[turn]! - a * SIN[turn]!;
  }
  return (Math.sqrt(sumRe * sumRe + sumIm * sumIm) * LENGTH) / length;
}

const COS = Float64Array.from({ length: LENGTH }, (_, t) => Math.cos((2 * Math.PI * t) / LENGTH));
const SIN = Float64Array.from({ length: LENGTH }, (_, t) => Math.sin((2 * Math.PI * t) / LENGTH));

function logMedian(sizes: Float64Array): number {
  return Math.log(percentiles(sizes, [50])[0]! + LEAST_SIZE);
}
