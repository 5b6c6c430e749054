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
  if (milliseconds < HOUR) return `${Math.floor(milliseconds / MINUTE)} minutes ago`;
  if (milliseconds < DAY) return count(Math.floor(milliseconds / HOUR), "hour");
  return count(Math.floor(milliseconds / DAY), "day");
}

function count(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? "" : "s"} ago`;
}
