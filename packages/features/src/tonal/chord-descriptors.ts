import { PITCH_CLASSES } from "../summary/pitch-class.ts";
import { deviation, mean } from "../summary/statistics.ts";
import type { ChordFits } from "./chord-fits.ts";
import { CHORD_NAMES, type ChordType } from "./chord-templates.ts";
import { type ByDegree, byDegree, named, wrapped } from "./degrees.ts";

/** Which chords sound, at one degree of smoothing. Shares are in [0, 1], of the frames in which anything sounds. */
export interface ChordDescriptors {
  /** Share of frames whose best chord is of a type. */
  readonly share: Readonly<Record<ChordType, number>>;
  /** Mean fit of the best chord of a type, in [0, 1]. */
  readonly fit: Readonly<Record<ChordType, number>>;
  /** Share of frames whose best triad is minor. */
  readonly minorShare: number;
  /** Mean fit of the best major triad less that of the best minor one. */
  readonly majorMinusMinor: number;
  /** Its standard deviation. */
  readonly majorMinusMinorDeviation: number;
  /** Share of steps from frame to frame at which the best triad changes. */
  readonly changes: number;
  /** Share of major triads on each degree above the tonic. */
  readonly major: ByDegree;
  /** Share of minor triads on each degree above the tonic. */
  readonly minor: ByDegree;
}

/**
 * The chords of a piece in the key of `tonic`, in [0, 12).
 * @example
 * const triad = [1, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0].map((x) => Float64Array.of(x));
 * chordDescriptors(chordFits(triad), 0).major.tonic // 1
 */
export function chordDescriptors({ fits, types, triads }: ChordFits, tonic: number): ChordDescriptors {
  const sounding = Math.max(1, types.filter((type) => type >= 0).length);
  const shares = new Float64Array(CHORD_NAMES.length);
  const degrees = new Float64Array(2 * PITCH_CLASSES);
  let changes = 0;
  triads.forEach((triad, t) => {
    if (triad < 0) return;
    const minor = triad >= PITCH_CLASSES;
    shares[types[t]!]! += 1 / sounding;
    degrees[wrapped(triad - tonic) + (minor ? PITCH_CLASSES : 0)]! += 1 / sounding;
    if (t > 0 && triads[t - 1] !== triad) changes++;
  });
  const [major, minor] = [degrees.subarray(0, PITCH_CLASSES), degrees.subarray(PITCH_CLASSES)];
  const gaps = fits[0]!.map((fit, t) => fit - fits[1]![t]!);
  return {
    share: named(CHORD_NAMES, shares),
    fit: named(CHORD_NAMES, fits.map(mean)),
    minorShare: minor.reduce((sum, share) => sum + share, 0),
    majorMinusMinor: mean(gaps),
    majorMinusMinorDeviation: deviation(gaps),
    changes: changes / Math.max(1, triads.length - 1),
    major: byDegree(major),
    minor: byDegree(minor),
  };
}
