/** From columns of numbers to what a report says of them. */
import type { Distribution, FeatureSummary } from "./data-summary.ts";

/**
 * How often `values`, shape (n,), fall into each of `bins` equal stretches of `range`; what lies outside counts as the
 * nearest stretch, and NaN is left out.
 * @example distributionOf("arousal", [0.1, 0.2, 0.9], { bins: 2 }).counts // [2, 1]
 */
export function distributionOf(
  name: string,
  values: ArrayLike<number>,
  {
    bins = 20,
    range: [low, high] = [0, 1],
  }: { readonly bins?: number; readonly range?: readonly [number, number] } = {},
): Distribution {
  const width = (high - low) / bins;
  const counts = Array.from({ length: bins }, () => 0);
  for (let i = 0; i < values.length; i++) {
    const bin = Math.max(0, Math.min(bins - 1, Math.floor((values[i]! - low) / width)));
    if (!Number.isNaN(bin)) counts[bin]! += 1;
  }
  return { name, start: low, width, counts };
}

/**
 * Mean, standard deviation (divided by n) and range of `values`, shape (n,), where NaN stands for a missing value; all
 * of them NaN where every value is missing.
 * @example featureSummary("tempo", [100, Number.NaN, 140]).mean // 120
 */
export function featureSummary(name: string, values: ArrayLike<number>): FeatureSummary {
  let [count, mean, squares] = [0, 0, 0];
  let [least, greatest] = [Number.NaN, Number.NaN];
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (Number.isNaN(value)) continue;
    count += 1;
    const gap = value - mean;
    mean += gap / count;
    squares += gap * (value - mean);
    least = value >= least ? least : value;
    greatest = value <= greatest ? greatest : value;
  }
  const some = count > 0;
  return {
    name,
    mean: some ? mean : Number.NaN,
    sd: some ? Math.sqrt(squares / count) : Number.NaN,
    least,
    greatest,
    missing: values.length - count,
  };
}
