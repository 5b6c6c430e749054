/*
 * The tonal centroid: where the pitch classes of a frame balance on the circles of fifths, minor thirds and major
 * thirds. As `librosa.feature.tonnetz` 0.11 with `chroma=`; its default, chroma of a constant-Q transform, is not made
 * here.
 */
import { check, type Matrix, matrix } from "@swar/units";
import { PITCH_CLASSES } from "../summary/pitch-class.ts";
import { LEAST_NORM } from "./chroma-frame.ts";

/** Coordinates of a tonal centroid: x and y on each of three circles. */
const DIMENSIONS = 6;
/** Radius of each circle, and the turn from one semitone to the next as a share of a full one; librosa's way around. */
const CIRCLES = [
  { radius: 1, turn: 7 / 12 },
  { radius: 1, turn: 9 / 12 },
  { radius: 0.5, turn: 4 / 12 },
];

/** Shape (6, 12): sine and cosine of each pitch class on each circle. */
const BASIS = Float64Array.from({ length: DIMENSIONS * PITCH_CLASSES }, (_, i) => {
  const d = Math.floor(i / PITCH_CLASSES);
  const { radius, turn } = CIRCLES[d >> 1]!;
  const angle = 2 * Math.PI * turn * (i % PITCH_CLASSES);
  return radius * (d % 2 === 0 ? Math.sin(angle) : Math.cos(angle));
});

/**
 * Writes the tonal centroid of the 12 numbers of `chroma` from `from` on to the 6 numbers of `out` from `at` on;
 * streams, a frame at a time, and allocates nothing.
 * @see Harte et al. (2006), Detecting harmonic change in musical audio.
 * @example frameTonnetz(new Float32Array(12), 0, new Float32Array(6), 0)
 */
export function frameTonnetz(chroma: Float32Array, from: number, out: Float32Array, at: number): void {
  let total = 0;
  for (let c = 0; c < PITCH_CLASSES; c++) total += Math.abs(chroma[from + c]!);
  const scale = total < LEAST_NORM ? 1 : total;
  for (let d = 0; d < DIMENSIONS; d++) {
    let sum = 0;
    for (let c = 0; c < PITCH_CLASSES; c++) sum += BASIS[d * PITCH_CLASSES + c]! * chroma[from + c]!;
    out[at + d] = sum / scale;
  }
}

/**
 * The tonal centroid of each frame of `chroma`, shape (frames, 12), numbers of at least 0: shape (frames, 6), sine and
 * cosine on the circles of fifths and of minor thirds, in [-1, 1], and of major thirds, in [-0.5, 0.5]; zeros in
 * silence.
 * @throws SwarError `invalid-argument` where `chroma` does not hold 12 finite pitch classes a frame.
 * @see Harte et al. (2006), Detecting harmonic change in musical audio.
 * @example tonnetz(matrix(1, 12, Float32Array.of(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))).data // 0, 1, 0, 1, 0, 0.5
 */
export function tonnetz(chroma: Matrix): Matrix {
  check(chroma.cols === PITCH_CLASSES, "tonnetz", `chroma must have ${PITCH_CLASSES} pitch classes`, chroma.cols);
  const fault = chroma.data.find((value) => !Number.isFinite(value));
  check(fault === undefined, "tonnetz", "chroma must be finite", fault);
  const result = matrix(chroma.rows, DIMENSIONS);
  for (let t = 0; t < chroma.rows; t++) frameTonnetz(chroma.data, t * PITCH_CLASSES, result.data, t * DIMENSIONS);
  return result;
}
