/*
 * How much each pitch class is heard or used in a major and in a minor key, from the tonic on, by four authorities. A key is
 * estimated by correlation with them: Krumhansl (1990), Cognitive foundations of musical pitch, chapter 4.
 */
import { PITCH_CLASSES } from "../summary/pitch-class.ts";
import { deviation, mean } from "../summary/statistics.ts";

/** Whose profiles: Krumhansl & Kessler (1982); Temperley (1999); Albrecht & Shanahan (2013); tonic triads alone. */
export type ProfileName = (typeof PROFILE_NAMES)[number];

/** All of them. */
export const PROFILE_NAMES = ["krumhansl", "temperley", "albrecht", "triads"] as const;

/** The correlations of a profile with all keys: 12 major ones by their tonics from C on, then 12 minor ones. */
export type KeyCorrelations = Float64Array;

/** Major, then minor. */
const TABLES: Readonly<Record<ProfileName, readonly [readonly number[], readonly number[]]>> = {
  krumhansl: [
    [6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88],
    [6.33, 2.68, 3.52, 5.38, 2.6, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17],
  ],
  temperley: [
    [5, 2, 3.5, 2, 4.5, 4, 2, 4.5, 2, 3.5, 1.5, 4],
    [5, 2, 3.5, 4.5, 2, 4, 2, 4.5, 3.5, 2, 1.5, 4],
  ],
  albrecht: [
    [0.238, 0.006, 0.111, 0.006, 0.137, 0.094, 0.016, 0.214, 0.009, 0.08, 0.008, 0.081],
    [0.22, 0.006, 0.104, 0.123, 0.019, 0.103, 0.012, 0.214, 0.062, 0.022, 0.061, 0.052],
  ],
  triads: [
    [1, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0],
    [1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0],
  ],
};

/** Times the mean of a profile, added to its deviation, so that a flat one correlates with no key. */
const LEAST_DEVIATION = 1e-9;

/** Shape (24, 12): the standardised profile of each key. */
const KEYS = Object.fromEntries(
  PROFILE_NAMES.map((name) => {
    const keys = TABLES[name].flatMap((profile) => {
      const scores = standardised(Float64Array.from(profile), 0);
      return Array.from({ length: PITCH_CLASSES }, (_, tonic) =>
        scores.map((__, c) => scores[(c - tonic + PITCH_CLASSES) % PITCH_CLASSES]!),
      );
    });
    return [name, keys];
  }),
) as unknown as Record<ProfileName, readonly Float64Array[]>;

/**
 * The correlation of `profile`, shape (12,) from C on, with the 24 keys by the profiles of `name`; shape (24,), in [-1, 1].
 * @see Temperley (1999), What's key for key?; Albrecht & Shanahan (2013), The use of large corpora to train a new type of
 * key-finding algorithm.
 * @example keyCorrelations(new Float64Array(12), "triads")[0] // 0
 */
export function keyCorrelations(profile: Float64Array, name: ProfileName): KeyCorrelations {
  const scores = standardised(profile, LEAST_DEVIATION * mean(profile) + Number.MIN_VALUE);
  return Float64Array.from(KEYS[name], (key) => {
    let sum = 0;
    for (let c = 0; c < PITCH_CLASSES; c++) sum += scores[c]! * key[c]!;
    return sum / PITCH_CLASSES;
  });
}

function standardised(values: Float64Array, least: number): Float64Array {
  const middle = mean(values);
  const unit = deviation(values) + least;
  return values.map((value) => (value - middle) / unit);
}
