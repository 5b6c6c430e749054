/** A stretch of numbers, open where an end is undefined. */
export type OpenRange = readonly [low: number | undefined, high: number | undefined];

/**
 * The stretch that `low,high` says; open at both ends where it says nothing.
 * @example readRange("60,") // [60, undefined]
 */
export function readRange(text: string | undefined): OpenRange {
  const [low = "", high = ""] = (text ?? "").split(",");
  return [numberOf(low), numberOf(high)];
}

/**
 * A stretch as the API has it, undefined where both ends are open.
 * @example writeRange([60, undefined]) // "60,"
 */
export function writeRange([low, high]: OpenRange): string | undefined {
  return low === undefined && high === undefined ? undefined : `${low ?? ""},${high ?? ""}`;
}

function numberOf(text: string): number | undefined {
  const value = Number(text);
  return text.trim() === "" || !Number.isFinite(value) ? undefined : value;
}
