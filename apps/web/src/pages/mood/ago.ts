import { sayCount } from "../../text/say-count.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * How long something is past, as people say it.
 * @param milliseconds in [0, ∞)
 * @example ago(7_200_000) // "2 hours ago"
 */
export function ago(milliseconds: number): string {
  if (milliseconds < 2 * MINUTE) return "just now";
  if (milliseconds < HOUR) return `${sayCount(Math.floor(milliseconds / MINUTE), "minute")} ago`;
  if (milliseconds < DAY) return `${sayCount(Math.floor(milliseconds / HOUR), "hour")} ago`;
  return `${sayCount(Math.floor(milliseconds / DAY), "day")} ago`;
}
