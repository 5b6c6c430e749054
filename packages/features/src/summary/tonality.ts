/*
 * Tonality of a pitch-class profile: how well it fits each major and minor key, and how its shares lie around the tonic
 * and around the circle of fifths. See Krumhansl (1990), Cognitive foundations of musical pitch, chapter 4, for the
 * profiles of Krumhansl & Kessler (1982) and the fit as a correlation; Quinn (2006), General equal-tempered harmony,
 * for the Fourier balances.
 */
import { PITCH_CLASSES } from "./pitch-class.ts";
import { deviation, mean } from "./statistics.ts";

/** Ratings of the twelve pitch classes after a key has been set, from the tonic on. */
const MAJOR = [6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88];
const MINOR = [6.33, 2.68, 3.52, 5.38, 2.6, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17];

/** Added to the deviation of a profile, so that a flat one correlates with no key. */
const LEAST_DEVIATION = 1e-6;
const BALANCES = 6;

const MAJOR_SCORES = standardised(Float64Array.from(MAJOR));
const MINOR_SCORES = standardised(Float64Array.from(MINOR));

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
  const scores = standardised(profile, LEAST_DEVIATION);
  const major = keyFits(scores, MAJOR_SCORES);
  const minor = keyFits(scores, MINOR_SCORES);
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

/** Correlation of `scores` with `key` moved to each of the twelve tonics, shape (12,). */
function keyFits(scores: Float64Array, key: Float64Array): Float64Array {
  return scores.map((_, tonic) => {
    let sum = 0;
    for (let c = 0; c < PITCH_CLASSES; c++) sum += scores[(tonic + c) % PITCH_CLASSES]! * key[c]!;
    return sum / PITCH_CLASSES;
  });
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

/** `values` less their mean, over `least` more than their standard deviation. */
function standardised(values: Float64Array, least = 0): Float64Array {
  const middle = mean(values);
  const unit = deviation(values) + least;
  return values.map((value) => (value - middle) / unit);
}
