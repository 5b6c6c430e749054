/**
 * Which of `all` are among `some`, as 1 and 0; both rise, and are gone through once.
 * @example shownMask([1, 4, 9], [4]) // Uint8Array [0, 1, 0]
 */
export function shownMask(all: ArrayLike<number>, some: ArrayLike<number>): Uint8Array {
  const mask = new Uint8Array(all.length);
  let j = 0;
  for (let i = 0; i < all.length; i++) {
    const id = all[i] as number;
    while (j < some.length && (some[j] as number) < id) j++;
    if (some[j] === id) mask[i] = 1;
  }
  return mask;
}
