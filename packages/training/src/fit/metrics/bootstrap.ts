/** Intervals by the percentile bootstrap, as `scipy.stats.bootstrap(method="percentile")`, over rows or over clusters. */
import { check, random, SwarError } from "@swar/units";
import { clusters, type Group, resampled } from "./clusters.ts";

/** Lower and upper end of a 95 % interval. */
export type Interval = readonly [low: number, high: number];

/** How to resample. */
export interface BootstrapOptions {
  /** How many resamples, an integer of at least 1; from 1000 the ends are steady to a few per cent of the width. */
  readonly replicates?: number | undefined;
  /** An integer; one seed always gives one interval. */
  readonly seed?: number | undefined;
  /** The cluster of each row, shape (n,): rows that are not independent, such as clips by one artist, are drawn together. */
  readonly groups?: readonly Group[] | undefined;
}

/**
 * The 95 % percentile interval of `statistic`, a function of which of the `n` rows to look at; a row may be listed
 * several times. With few clusters, below about twenty, percentile intervals are too narrow.
 * @throws SwarError `too-few-examples` where there are fewer than two rows or groups to draw from, `invalid-argument`
 * where an option breaks its rule or `statistic` gives a number that is not finite.
 * @see Efron & Tibshirani (1993), An Introduction to the Bootstrap, chapter 13; Field & Welsh (2007), Bootstrapping
 * clustered data.
 * @example bootstrap((rows) => rows.length, 10) // [10, 10]
 */
export function bootstrap(
  statistic: (rows: Uint32Array) => number,
  n: number,
  options: BootstrapOptions = {},
): Interval {
  return bootstrapEach((rows) => ({ value: statistic(rows) }), n, options).value;
}

/**
 * As `bootstrap`, for several statistics of the same resamples: one interval for each key.
 * @throws SwarError as `bootstrap`.
 * @example bootstrapEach((rows) => ({ size: rows.length, half: rows.length / 2 }), 10).half // [5, 5]
 */
export function bootstrapEach<K extends string>(
  statistics: (rows: Uint32Array) => Readonly<Record<K, number>>,
  n: number,
  { replicates = 1000, seed = 42, groups }: BootstrapOptions = {},
): Record<K, Interval> {
  check(Number.isInteger(n) && n >= 0, "bootstrap", "n must be a count of rows", n);
  check(Number.isInteger(replicates) && replicates > 0, "bootstrap", "replicates must be 1 or more", replicates);
  const from = clusters(n, groups);
  if (from.length < 2) {
    const unit = groups ? "groups" : "rows";
    throw new SwarError("too-few-examples", `bootstrap: at least 2 ${unit} are needed, got ${from.length}`);
  }
  const rng = random(seed);
  const drawn = Array.from({ length: replicates }, () => statistics(resampled(from, rng)));
  const keys = Object.keys(drawn[0]!) as K[];
  const intervals = keys.map((key) => [key, middle95(drawn.map((each) => each[key]))] as const);
  return Object.fromEntries(intervals) as Record<K, Interval>;
}

function middle95(values: readonly number[]): Interval {
  const sorted = Float64Array.from(values).sort();
  const odd = sorted.find((value) => !Number.isFinite(value));
  check(odd === undefined, "bootstrap", "statistic must be finite on every resample", odd);
  return [quantile(sorted, 0.025), quantile(sorted, 0.975)];
}

/**
 * The quantile at `share` in [0, 1] of `sorted`, shape (n,), ascending, n ≥ 1, linear between neighbours, as numpy.
 * @see Hyndman & Fan (1996), Sample quantiles in statistical packages, type 7.
 * @example quantile([0, 1, 2, 4], 0.5) // 1.5
 */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)]!;
  const above = sorted[Math.ceil(place)]!;
  return below + (above - below) * (place - Math.floor(place));
}
