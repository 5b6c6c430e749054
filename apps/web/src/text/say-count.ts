const GROUPED = new Intl.NumberFormat("en");

/**
 * A number with its noun.
 * @example sayCount(12500, "track") // "12,500 tracks"
 */
export function sayCount(count: number, one: string, many = `${one}s`): string {
  return `${GROUPED.format(count)} ${count === 1 ? one : many}`;
}
