/** Text for a report: numbers as a reader expects them, and anything made safe for HTML. */

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * `text` with the five characters that mean something in HTML replaced, for content and for quoted attributes.
 * @example escapeHtml("<b>") // "&lt;b&gt;"
 */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character]!);
}

/**
 * `value` with `digits` decimals, in [0, 100], a true minus sign, and no negative zero; very large numbers in powers of
 * ten.
 * @example shownNumber(-0.1234, 2) // "−0.12"
 */
export function shownNumber(value: number, digits: number): string {
  const text = Math.abs(value) < 10_000 ? value.toFixed(digits) : value.toExponential(1);
  return Number(text) === 0 ? text.replace("-", "") : text.replaceAll("-", "−");
}

/**
 * An interval as "low to high".
 * @example shownInterval([0.1, 0.25], 2) // "0.10 to 0.25"
 */
export function shownInterval([low, high]: readonly [number, number], digits: number): string {
  return `${shownNumber(low, digits)} to ${shownNumber(high, digits)}`;
}

/**
 * A count and its noun, with thousands set apart.
 * @example counted(1200, "clip") // "1,200 clips"
 */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString("en-GB")} ${noun}${count === 1 ? "" : "s"}`;
}

/**
 * `text` with its first letter as a capital.
 * @example capitalised("arousal") // "Arousal"
 */
export function capitalised(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

/**
 * A count in few characters: from 1,000 on in thousands.
 * @example shortCount(12_500) // "12.5k"
 */
export function shortCount(count: number): string {
  return count < 1000 ? String(count) : `${Number((count / 1000).toFixed(1))}k`;
}
