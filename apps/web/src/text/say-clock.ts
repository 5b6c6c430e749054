import type { Seconds } from "@swar/units";

const two = (n: number): string => String(n).padStart(2, "0");

/**
 * A time as players show it; a dash where there is none.
 * @example sayClock(3671.4) // "1:01:11"
 */
export function sayClock(seconds: Seconds): string {
  if (!Number.isFinite(seconds) || seconds < 0) return "–";
  const whole = Math.floor(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
