import { PITCH_CLASSES } from "../summary/pitch-class.ts";

/**
 * The mean of each pitch class of `chroma`, 12 tracks of shape (frames,), over the frames of `from` to `to`; shape (12,).
 * @example meanChroma([Float64Array.of(1, 3)]) // [2]
 */
export function meanChroma(
  chroma: readonly Float64Array[],
  from = 0,
  to: number = chroma[0]?.length ?? 0,
): Float64Array {
  return Float64Array.from(chroma, (track) => {
    let sum = 0;
    for (let t = from; t < to; t++) sum += track[t]!;
    return sum / Math.max(1, to - from);
  });
}

/**
 * `chroma` with each frame divided by its sum: 12 tracks of shares in [0, 1].
 * @example chromaShares([Float64Array.of(1), Float64Array.of(3)]) // [[0.25], [0.75]]
 */
export function chromaShares(chroma: readonly Float64Array[]): Float64Array[] {
  const sums = chromaSums(chroma);
  return chroma.map((track) => track.map((value, t) => value / sums[t]!));
}

/**
 * The sum of each frame over its pitch classes, shape (frames,).
 * @example chromaSums([Float64Array.of(1), Float64Array.of(3)]) // [4]
 */
export function chromaSums(chroma: readonly Float64Array[]): Float64Array {
  const sums = new Float64Array(chroma[0]?.length ?? 0);
  for (const track of chroma) for (let t = 0; t < sums.length; t++) sums[t]! += track[t]!;
  return sums;
}

/**
 * `profile`, shape (12,), from pitch class `tonic` on.
 * @example turnedTo(Float64Array.of(0, 0, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0), 2)[0] // 5
 */
export function turnedTo(profile: Float64Array, tonic: number): Float64Array {
  return profile.map((_, i) => profile[(i + tonic) % PITCH_CLASSES]!);
}
