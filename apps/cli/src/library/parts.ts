/**
 * `items` cut into parts of `size`; the last may be shorter.
 * @example parts([1, 2, 3], 2) // [[1, 2], [3]]
 */
export function parts<T>(items: readonly T[], size: number): (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}
