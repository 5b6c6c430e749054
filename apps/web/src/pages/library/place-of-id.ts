/**
 * Where `id` stands among rising `ids`, by halves; -1 where it does not.
 * @example placeOfId([3, 5, 8], 5) // 1
 */
export function placeOfId(ids: ArrayLike<number>, id: number): number {
  let [low, high] = [0, ids.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = ids[middle] as number;
    if (found === id) return middle;
    if (found < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
