/** Missing features → the medians of their columns. */
import { SPOTIFY_FEATURES } from "@swar/features";
import { check, SwarError } from "@swar/units";

const WIDTH = SPOTIFY_FEATURES.length;

/**
 * The median of each of Spotify's nine features over the rows where it is there, as pandas' `median`.
 * @param features (rows, 9), row after row in the order of `SPOTIFY_FEATURES`; NaN where missing
 * @returns (9)
 * @throws SwarError `invalid-table` where a feature is missing in all rows; `invalid-argument` for other shapes.
 * @example columnMedians(new Float64Array(9).fill(0.5))[0] // 0.5
 */
export function columnMedians(features: Float64Array): Float64Array {
  checkShape("columnMedians", features);
  return Float64Array.from(SPOTIFY_FEATURES, (name, column) => {
    const values = new Float64Array(features.length / WIDTH);
    let used = 0;
    for (let at = column; at < features.length; at += WIDTH) {
      const value = features[at] as number;
      if (!Number.isNaN(value)) values[used++] = value;
    }
    if (used > 0) return median(values.subarray(0, used));
    throw new SwarError(
      "invalid-table",
      `table: a feature must have a value in some row, got none of ${name}; leave such tables out`,
    );
  });
}

/**
 * The middle of `values`, or the mean of the two in the middle; sorts them in place.
 * @example median(Float64Array.of(3, 1, 2, 9)) // 2.5
 */
export function median(values: Float64Array): number {
  check(values.length > 0, "median", "there must be values", values.length);
  values.sort();
  const half = values.length >> 1;
  const upper = values[half] as number;
  return values.length % 2 === 1 ? upper : ((values[half - 1] as number) + upper) / 2;
}

/**
 * A copy of `features` with `medians` where values are missing.
 * @param features (rows, 9), NaN where missing
 * @param medians (9)
 * @throws SwarError `invalid-argument` for other shapes.
 * @example imputed(new Float64Array(9).fill(NaN), new Float64Array(9).fill(0.25))[8] // 0.25
 */
export function imputed(features: Float64Array, medians: ArrayLike<number>): Float64Array {
  checkShape("imputed", features);
  check(medians.length === WIDTH, "imputed", `there must be ${WIDTH} medians`, medians.length);
  return features.map((value, i) => (Number.isNaN(value) ? (medians[i % WIDTH] as number) : value));
}

function checkShape(where: string, features: Float64Array): void {
  check(features.length % WIDTH === 0, where, `features must be rows of ${WIDTH}`, features.length);
}
