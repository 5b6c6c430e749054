import type { Seconds } from "@swar/units";

const STEPS: readonly Seconds[] = [5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600];

/**
 * Round times at which a song of `duration` can be marked, at most `most` of them, without its ends.
 * @example timeTicks(100, 5) // [30, 60, 90]
 */
export function timeTicks(duration: Seconds, most: number): readonly Seconds[] {
  const step = STEPS.find((each) => duration / each <= most) ?? 7200;
  const ticks: Seconds[] = [];
  for (let at = step; at < duration; at += step) ticks.push(at);
  return ticks;
}
