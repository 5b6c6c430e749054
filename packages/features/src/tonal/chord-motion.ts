import { PITCH_CLASSES } from "../summary/pitch-class.ts";
import { type ByDegree, byDegree, wrapped } from "./degrees.ts";

/** Where a triad leads: each kind of step's share of all, by the degree above the root that the next root stands on. */
export interface ChordMotion {
  readonly majorToMajor: ByDegree;
  readonly majorToMinor: ByDegree;
  readonly minorToMajor: ByDegree;
  readonly minorToMinor: ByDegree;
}

/**
 * The steps from one triad to another in `triads`, shape (frames,), as `chordFits` gives them: bigrams that do not depend on
 * the key. Zeros where the triad never changes.
 * @see Rohrmeier & Cross (2008), Statistical properties of tonal harmony in Bach's chorales.
 * @example chordMotion(Int8Array.of(0, 0, 7, 0)).majorToMajor.fifth // 0.5
 */
export function chordMotion(triads: Int8Array): ChordMotion {
  const steps = new Float64Array(4 * PITCH_CLASSES);
  let count = 0;
  for (let t = 1; t < triads.length; t++) {
    const [from, to] = [triads[t - 1]!, triads[t]!];
    if (from === to || from < 0 || to < 0) continue;
    const kind = 2 * Number(from >= PITCH_CLASSES) + Number(to >= PITCH_CLASSES);
    steps[kind * PITCH_CLASSES + wrapped(to - from)]!++;
    count++;
  }
  const kind = (k: number): ByDegree =>
    byDegree(steps.subarray(k * PITCH_CLASSES, (k + 1) * PITCH_CLASSES).map((n) => n / Math.max(1, count)));
  return { majorToMajor: kind(0), majorToMinor: kind(1), minorToMajor: kind(2), minorToMinor: kind(3) };
}
