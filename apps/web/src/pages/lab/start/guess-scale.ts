/** Scales on which people are asked to rate, in the order in which they are tried. */
export const SCALES: readonly (readonly [low: number, high: number])[] = [
  [0, 1],
  [-1, 1],
  [1, 5],
  [1, 7],
  [1, 9],
  [0, 10],
  [0, 100],
  [-5, 5],
  [-100, 100],
];

/**
 * The first usual scale that holds all `ratings`; their own range, to whole numbers, where none does.
 * @example guessScale([2.5, 8.1]) // [1, 9]
 */
export function guessScale(ratings: readonly number[]): readonly [low: number, high: number] {
  const [first = [0, 1]] = SCALES;
  if (ratings.length === 0) return first;
  const [least, most] = [Math.min(...ratings), Math.max(...ratings)];
  const usual = SCALES.find(([low, high]) => least >= low && most <= high);
  return usual ?? [Math.floor(least), Math.ceil(most)];
}
