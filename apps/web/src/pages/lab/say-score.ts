/**
 * A measure with two digits, and a minus that is one.
 * @example sayScore(-0.0213) // "−0.02"
 */
export function sayScore(value: number): string {
  if (!Number.isFinite(value)) return "–";
  // What rounds to nothing has no sign.
  const text = value.toFixed(2).replace(/^-(?=0\.00$)/, "");
  return text.replace("-", "−");
}

/**
 * An interval of a measure.
 * @example sayInterval([0.317, 0.487]) // "0.32 to 0.49"
 */
export function sayInterval([low, high]: readonly [number, number]): string {
  return `${sayScore(low)} to ${sayScore(high)}`;
}
