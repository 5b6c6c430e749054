/*
 * Which intervals sound together: the autocorrelation of chroma over its pitch classes, and what sounds above the bass.
 * See Lewin (1959), Re: Intervallic relations between two collections of notes; Forte (1973), The structure of atonal music,
 * for the interval-class vector of which this is the weighted form.
 */
import { PITCH_CLASSES } from "../summary/pitch-class.ts";
import { deviation, mean } from "../summary/statistics.ts";
import { chromaSums, meanChroma } from "./chroma-means.ts";
import { type ByDegree, byDegree, type ByInterval, INTERVAL_CLASSES, named } from "./degrees.ts";

/** The interval classes over time, and those of the mean chroma; each over the autocorrelation at unison. */
export interface IntervalContent {
  readonly mean: ByInterval;
  readonly deviation: ByInterval;
  readonly ofMean: ByInterval;
}

/**
 * The interval content of `chroma`, 12 tracks of shape (frames,) above 0; in [0, 1].
 * @example
 * const triad = [1, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0].map((x) => Float64Array.of(x));
 * intervalContent(triad).mean.tritone // 0
 */
export function intervalContent(chroma: readonly Float64Array[]): IntervalContent {
  const tracks = autocorrelations(chroma);
  const whole = autocorrelations(Array.from(meanChroma(chroma), (value) => Float64Array.of(value)));
  return {
    mean: named(INTERVAL_CLASSES, tracks.map(mean)),
    deviation: named(INTERVAL_CLASSES, tracks.map(deviation)),
    ofMean: named(INTERVAL_CLASSES, whole.map(mean)),
  };
}

/**
 * How much sounds at each degree above the `bass`, in `upper`: mean products of the two chromas, 12 tracks of shape
 * (frames,) each, over the mean product of their sums; the degrees together give 1.
 * @example
 * const triad = [1, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0].map((x) => Float64Array.of(x));
 * const root = triad.map((x, c) => (c === 0 ? x : Float64Array.of(0)));
 * degreesAboveBass(root, triad).fifth // 0.333333333
 */
export function degreesAboveBass(bass: readonly Float64Array[], upper: readonly Float64Array[]): ByDegree {
  const bassSums = chromaSums(bass);
  const upperSums = chromaSums(upper);
  const total = mean(bassSums.map((sum, t) => sum * upperSums[t]!));
  return byDegree(Array.from(bass, (_, k) => mean(products(bass, upper, k)) / total));
}

/** Six tracks of shape (frames,). */
function autocorrelations(chroma: readonly Float64Array[]): Float64Array[] {
  const unison = products(chroma, chroma, 0);
  return INTERVAL_CLASSES.map((_, k) => products(chroma, chroma, k + 1).map((product, t) => product / unison[t]!));
}

/** The sum over the pitch classes c of low[c] high[c + k], shape (frames,). */
function products(low: readonly Float64Array[], high: readonly Float64Array[], k: number): Float64Array {
  const sums = new Float64Array(low[0]!.length);
  for (let c = 0; c < PITCH_CLASSES; c++) {
    const from = low[c]!;
    const to = high[(c + k) % PITCH_CLASSES]!;
    for (let t = 0; t < sums.length; t++) sums[t]! += from[t]! * to[t]!;
  }
  return sums;
}
