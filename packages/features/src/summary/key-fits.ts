/*
 * How well a pitch-class profile fits each major and minor key. See Krumhansl (1990), Cognitive foundations of musical
 * pitch, chapter 4, for the profiles of Krumhansl & Kessler (1982) and the fit as a correlation.
 */
import { PITCH_CLASSES } from "./pitch-class.ts";
import { deviation, mean } from "./statistics.ts";

/** Ratings of the twelve pitch classes after a key has been set, from the tonic on. */
const MAJOR = [6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88];
const MINOR = [6.33, 2.68, 3.52, 5.38, 2.6, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17];

const MAJOR_SCORES = standardised(Float64Array.from(MAJOR));
const MINOR_SCORES = standardised(Float64Array.from(MINOR));

/** Correlations with the keys on each tonic from C on, each of shape (12,), in [-1, 1]. */
export interface KeyFits {
  readonly major: Float64Array;
  readonly minor: Float64Array;
}

/**
 * The correlation of `profile`, shape (12,), with each key; `leastDeviation`, above 0, is added to the deviation of the
 * profile, so that a flat one correlates with no key.
 * @example keyFits(new Float64Array(12), 1e-6).major[0] // 0
 */
export function keyFits(profile: Float64Array, leastDeviation: number): KeyFits {
  const scores = standardised(profile, leastDeviation);
  return { major: correlations(scores, MAJOR_SCORES), minor: correlations(scores, MINOR_SCORES) };
}

/** Correlation of `scores` with `key` moved to each of the twelve tonics, shape (12,). */
function correlations(scores: Float64Array, key: Float64Array): Float64Array {
  return scores.map((_, tonic) => {
    let sum = 0;
    for (let c = 0; c < PITCH_CLASSES; c++) sum += scores[(tonic + c) % PITCH_CLASSES]! * key[c]!;
    return sum / PITCH_CLASSES;
  });
}

/** `values` less their mean, over `least` more than their standard deviation. */
function standardised(values: Float64Array, least = 0): Float64Array {
  const middle = mean(values);
  const unit = deviation(values) + least;
  return values.map((value) => (value - middle) / unit);
}
