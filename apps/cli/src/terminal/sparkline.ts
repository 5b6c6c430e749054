const BARS = "▁▂▃▄▅▆▇█";

/**
 * `values` as a line of at most `width` bars, each the mean of its share of them: the lowest bar for the low end of `range`,
 * the highest for its high end.
 * @example sparkline([0, 0.5, 1], 3) // "▁▅█"
 */
export function sparkline(
  values: readonly number[],
  width: number,
  [low, high]: readonly [number, number] = [0, 1],
): string {
  const bars = Math.min(width, values.length);
  return Array.from({ length: bars }, (_, i) => {
    const part = values.slice(Math.floor((i * values.length) / bars), Math.floor(((i + 1) * values.length) / bars));
    const mean = part.reduce((a, b) => a + b, 0) / part.length;
    const level = Math.floor(((mean - low) / (high - low)) * BARS.length);
    return BARS[Math.min(BARS.length - 1, Math.max(0, level))];
  }).join("");
}
