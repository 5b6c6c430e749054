/**
 * Options in a few words.
 * @example shownOptions({ alpha: 1, gamma: 0.0333333 }) // "alpha 1, gamma 0.0333"
 */
export function shownOptions(options: object): string {
  const shown = (value: unknown): string =>
    typeof value === "number" ? String(Number(value.toPrecision(3))) : String(value);
  return Object.entries(options)
    .map(([name, value]) => `${name} ${shown(value)}`)
    .join(", ");
}
