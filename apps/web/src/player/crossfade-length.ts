import type { Seconds } from "@swar/units";

/** Of a short piece, more than a third in a crossfade would leave too little of it alone. */
const MOST = 1 / 3;

/**
 * How long two tracks sound together: as long as is wanted, but at most a third of either, as far as their lengths are known.
 * @example crossfadeLength(4, [200, 6]) // 2
 */
export function crossfadeLength(wanted: Seconds, lengths: readonly (Seconds | undefined)[]): Seconds {
  const known = lengths.filter((length) => length !== undefined && Number.isFinite(length)) as Seconds[];
  return Math.max(0, Math.min(wanted, ...known.map((length) => length * MOST)));
}
