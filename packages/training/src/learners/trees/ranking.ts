/** The rows of a table in the order of each column: sorted once, for all trees over the same inputs. */
import { check, type Matrix } from "@swar/units";

/** Shape (features, n): the rows of `x` by rising value of each column, the smaller row first among equals. */
export type Ranking = Int32Array;

/** So many rows fit beside 32 bits of value in the 53 bits of a number. */
const MOST_ROWS = 2 ** 21;

/**
 * The ranking of `x`, shape (n, features).
 * @throws SwarError `invalid-argument` where x has more than 2²¹ rows.
 * @example rankingOf(matrix(3, 1, Float32Array.of(5, -1, 2))) // [1, 2, 0]
 */
export function rankingOf(x: Matrix): Ranking {
  check(x.rows <= MOST_ROWS, "rankingOf", `x must have at most ${MOST_ROWS} rows`, x.rows);
  const ranking = new Int32Array(x.cols * x.rows);
  const keys = new Float64Array(x.rows);
  for (let f = 0; f < x.cols; f++) {
    const column = Float32Array.from({ length: x.rows }, (_, r) => x.data[r * x.cols + f]! + 0);
    const bits = new Uint32Array(column.buffer);
    // Bits of a float, turned so that they rise as the number does; then the row.
    for (let r = 0; r < x.rows; r++) {
      const b = bits[r]!;
      keys[r] = (b >= 0x80000000 ? ~b >>> 0 : b + 0x80000000) * MOST_ROWS + r;
    }
    keys.sort();
    for (let r = 0; r < x.rows; r++) ranking[f * x.rows + r] = keys[r]! % MOST_ROWS;
  }
  return ranking;
}

/**
 * `ranking`, of `rows` rows a feature, without the rows whose weight is 0.
 * @example rankingWithin(Int32Array.of(2, 0, 1), 3, Float64Array.of(1, 0, 2)) // [2, 0]
 */
export function rankingWithin(ranking: Ranking, rows: number, weights: Float64Array): Ranking {
  const kept = weights.reduce((count, weight) => (weight > 0 ? count + 1 : count), 0);
  if (kept === rows) return ranking.slice();
  const within = new Int32Array((ranking.length / rows) * kept);
  let end = 0;
  for (const r of ranking) if (weights[r]! > 0) within[end++] = r;
  return within;
}
