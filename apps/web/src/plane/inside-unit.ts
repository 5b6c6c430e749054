import type { Unit } from "@swar/units";

/**
 * `value` within [0, 1], to three digits: finer than any hand.
 * @example insideUnit(1.2) // 1
 */
export function insideUnit(value: number): Unit {
  return Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000;
}
