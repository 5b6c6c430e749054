/** From the numbers of an axis to places in a drawing. */

/** A linear map of `domain` onto `range`; numbers outside the domain are held at its ends. */
export interface Scale {
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
}

/**
 * The place of `value` on `scale`, to a tenth of a unit.
 * @example placeOn({ domain: [0, 1], range: [40, 440] }, 0.5) // 240
 */
export function placeOn({ domain, range }: Scale, value: number): number {
  const share = (value - domain[0]) / (domain[1] - domain[0]);
  const held = Math.max(0, Math.min(1, share));
  return Math.round((range[0] + held * (range[1] - range[0])) * 10) / 10;
}

/**
 * At most `most` round numbers, a step of 1, 2 or 5 times a power of ten apart, from 0 to `end`, in (0, ∞).
 * @example roundTicks(37, 5) // [0, 10, 20, 30]
 */
export function roundTicks(end: number, most: number): readonly number[] {
  const rough = end / (most - 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough * (1 - 1e-9))!;
  return Array.from({ length: Math.floor(end / step + 1e-9) + 1 }, (_, i) => i * step);
}

/**
 * Round numbers from `low` to `high`, low < high, a step of 1, 2 or 5 times a power of ten apart, about `most` of them.
 * @example ticksBetween(0.23, 0.61, 5) // [0.3, 0.4, 0.5, 0.6]
 */
export function ticksBetween(low: number, high: number, most: number): readonly number[] {
  const [, step = high - low] = roundTicks(high - low, most);
  const first = Math.ceil(low / step - 1e-9);
  const count = Math.floor(high / step + 1e-9) - first + 1;
  return Array.from({ length: count }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}
