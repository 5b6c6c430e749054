/*
 * A running median that costs little: the median of medians of medians, over 5, 3 and 3 values, of which the inner two are
 * shared by all outputs. See Rousseeuw & Bassett (1990), The remedian: a robust averaging method for large data sets.
 */

/** Values that one output covers, and from one output to the next. */
export const REMEDIAN_WIDTH = 45;
export const REMEDIAN_STEP = 9;

/**
 * Fills output g of `medians`, shape (count,), with the remedian of `values` from index g × REMEDIAN_STEP on, REMEDIAN_WIDTH
 * of them; `scratch` has the shape (count + 4,).
 * @example remedian(new Float64Array(54).fill(2), new Float64Array(6), new Float64Array(2)) // medians become [2, 2]
 */
export function remedian(values: Float64Array, scratch: Float64Array, medians: Float64Array): void {
  for (let g = 0, i = 0; g < scratch.length; g++, i += REMEDIAN_STEP) {
    const a = median3(values[i]!, values[i + 1]!, values[i + 2]!);
    const b = median3(values[i + 3]!, values[i + 4]!, values[i + 5]!);
    const c = median3(values[i + 6]!, values[i + 7]!, values[i + 8]!);
    scratch[g] = median3(a, b, c);
  }
  for (let g = 0; g < medians.length; g++) {
    const [a, b, c, d, e] = [scratch[g]!, scratch[g + 1]!, scratch[g + 2]!, scratch[g + 3]!, scratch[g + 4]!];
    medians[g] = median5(a, b, c, d, e);
  }
}

function median3(a: number, b: number, c: number): number {
  const low = a < b ? a : b;
  const high = a < b ? b : a;
  return c < low ? low : c > high ? high : c;
}

function median5(a: number, b: number, c: number, d: number, e: number): number {
  const low = Math.max(Math.min(a, b), Math.min(c, d));
  const high = Math.min(Math.max(a, b), Math.max(c, d));
  return median3(low, high, e);
}
