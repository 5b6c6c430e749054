/*
 * How much the pitch classes change from frame to frame: as a distance of shares, and as the way that their centroid takes
 * through Harte's tonal space, where fifths and thirds are near each other.
 * See Harte, Sandler & Gasser (2006), Detecting harmonic change in musical audio.
 */
import { PITCH_CLASSES } from "../summary/pitch-class.ts";

/** The circles of fifths, minor and major thirds: the turn of a semitone in radians, and the radius. */
const CIRCLES = [
  [(7 * Math.PI) / 6, 1],
  [(3 * Math.PI) / 2, 1],
  [(2 * Math.PI) / 3, 0.5],
] as const;
/** Shape (6, 12): the cosine and the sine of each pitch class on each circle. */
const SPACE = CIRCLES.flatMap(([turn, radius]) =>
  [Math.cos, Math.sin].map((side) => Float64Array.from({ length: PITCH_CLASSES }, (_, c) => radius * side(turn * c))),
);

/**
 * The Euclidean distance of each frame of `shares`, 12 tracks of shape (frames,), from the next, shape (frames - 1,).
 * @example chromaFlux([Float64Array.of(0, 3), Float64Array.of(4, 0)]) // [5]
 */
export function chromaFlux(shares: readonly Float64Array[]): Float64Array {
  const squares = new Float64Array(Math.max(0, shares[0]!.length - 1));
  for (const track of shares) for (let t = 0; t < squares.length; t++) squares[t]! += (track[t + 1]! - track[t]!) ** 2;
  return squares.map(Math.sqrt);
}

/**
 * The distance of each frame of `shares`, 12 tracks of shape (frames,), from the next in tonal space, shape (frames - 1,).
 * @example harmonicChange(Array.from({ length: 12 }, () => Float64Array.of(1, 1))) // [0]
 */
export function harmonicChange(shares: readonly Float64Array[]): Float64Array {
  const centroids = SPACE.map((axis) => {
    const sums = new Float64Array(shares[0]!.length);
    axis.forEach((place, c) => {
      const track = shares[c]!;
      for (let t = 0; t < sums.length; t++) sums[t]! += place * track[t]!;
    });
    return sums;
  });
  return chromaFlux(centroids);
}
