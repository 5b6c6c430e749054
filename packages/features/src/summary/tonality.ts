/*
 * Tonality of a pitch-class profile: how well it fits each major and minor key, and how its shares lie around the tonic
 * and around the circle of fifths. See Quinn (2006), General equal-tempered harmony, for the Fourier balances.
 */
import { keyFits } from "./key-fits.ts";
import { PITCH_CLASSES } from "./pitch-class.ts";
import { deviation, mean } from "./statistics.ts";

/** Added to the deviation of a profile, so that a flat one correlates with no key. */
const LEAST_DEVIATION = 1e-6;
const BALANCES = 6;

/** What `tonality` measures, in its order. */
export const TONALITY_NAMES: readonly string[] = [
  "major fit",
  "minor fit",
  "major minus minor",
  "key spread",
  "key lead",
  ...Array.from({ length: BALANCES }, (_, k) => `balance ${k + 1}`),
  ...Array.from({ length: PITCH_CLASSES }, (_, c) => `tonic + ${c}`),
];

/**
 * The tonality of `profile`, shape (12,) of shares of pitch classes; shape (23,): correlation with the best major and
 * the best minor key, each in [-1, 1], and their difference; the deviation of all 24 correlations and the lead of the
 * best over the second; the six Fourier balances, in [0, 1] (the fifth is diatonicity); the profile from the tonic of
 * the best key on.
 * @example tonality(new Float64Array(12))[0] // 0
 */
export function tonality(profile: Float64Array): number[] {
  const { major, minor } = keyFits(profile, LEAST_DEVIATION);
  const all = Float64Array.of(...major, ...minor);
  const [second, best] = all.slice().sort().subarray(-2) as unknown as [number, number];
  const tonic = all.indexOf(best) % PITCH_CLASSES;
  const [bestMajor, bestMinor] = [Math.max(...major), Math.max(...minor)];
  return [
    bestMajor,
    bestMinor,
    bestMajor - bestMinor,
    deviation(all),
    best - second,
    ...balances(profile),
    ...profile.subarray(tonic),
    ...profile.subarray(0, tonic),
  ];
}

/** Sizes of the Fourier coefficients 1 to 6 of the profile over its sum, shape (6,); zeros where the profile is. */
function balances(profile: Float64Array): Float64Array {
  const total = Math.max(mean(profile) * PITCH_CLASSES, Number.MIN_VALUE);
  return Float64Array.from({ length: BALANCES }, (_, k) => {
    let re = 0;
    let im = 0;
    for (let c = 0; c < PITCH_CLASSES; c++) {
      const angle = (2 * Math.PI * (((k + 1) * c) % PITCH_CLASSES)) / PITCH_CLASSES;
      re += profile[c]! * Math.cos(angle);
      im += profile[c]! * Math.sin(angle);
    }
    return Math.hypot(re, im) / total;
  });
}
