/**
 * At most `most` of `all`, evenly spread over its order: the first and the last among them.
 * @example spreadSample([1, 2, 3, 4, 5], 3) // [1, 3, 5]
 */
export function spreadSample<Item>(all: readonly Item[], most: number): readonly Item[] {
  if (all.length <= most) return all;
  if (most < 2) return all.slice(0, most);
  return Array.from({ length: most }, (_, i) => all[Math.round((i * (all.length - 1)) / (most - 1))] as Item);
}
