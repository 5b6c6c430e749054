const BARS = "▁▂▃▄▅▆▇█";

/**
 * `values` in [0, 1] as a line of at most `width` bars; each bar is the mean of its share of them.
 * @example sparkline([0, 0.5, 1], 3) // "▁▅█"
 */
export function sparkline(values: readonly number[], width: number): string {
  const bars = Math.min(width, values.length);
  return Array.from({ length: bars }, (_, i) => {
    const part = values.slice(Math.floor((i * values.length) / bars), Math.floor(((i + 1) * values.length) / bars));
    const mean = part.reduce((a, b) => a + b, 0) / part.length;
    return BARS[Math.min(BARS.length - 1, Math.floor(mean * BARS.length))];
  }).join("");
}
