import type { Seconds } from "@swar/units";
import { sayCount } from "./say-count.ts";

/**
 * How long something lasts, in words, as exactly as one cares to know.
 * @example sayDuration(5460) // "1 hour 31 minutes"
 */
export function sayDuration(seconds: Seconds): string {
  if (seconds < 60) return sayCount(Math.round(seconds), "second");
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return sayCount(minutes, "minute");
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return rest === 0 ? sayCount(hours, "hour") : `${sayCount(hours, "hour")} ${sayCount(rest, "minute")}`;
}
