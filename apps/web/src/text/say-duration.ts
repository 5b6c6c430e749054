import type { Seconds } from "@swar/units";

const unit = (n: number, name: string): string => `${n} ${name}${n === 1 ? "" : "s"}`;

/**
 * How long something lasts, in words, as exactly as one cares to know.
 * @example sayDuration(5460) // "1 hour 31 minutes"
 */
export function sayDuration(seconds: Seconds): string {
  if (seconds < 60) return unit(Math.round(seconds), "second");
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return unit(minutes, "minute");
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return rest === 0 ? unit(hours, "hour") : `${unit(hours, "hour")} ${unit(rest, "minute")}`;
}
