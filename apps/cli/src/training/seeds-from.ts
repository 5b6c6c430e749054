/**
 * So many seeds, one after the other from `first` on; `repeats` in [1, ∞).
 * @example seedsFrom(42, 3) // [42, 43, 44]
 */
export function seedsFrom(first: number, repeats: number): number[] {
  return Array.from({ length: repeats }, (_, i) => first + i);
}
