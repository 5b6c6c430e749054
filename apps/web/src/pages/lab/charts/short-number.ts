/**
 * A number at the tick of an axis, without the noughts at its end.
 * @example shortNumber(-0.30000000000000004) // "−0.3"
 */
export function shortNumber(value: number): string {
  return String(Number(value.toPrecision(3))).replace("-", "−");
}
