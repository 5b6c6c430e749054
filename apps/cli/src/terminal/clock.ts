import type { Seconds } from "@swar/units";

/** A duration as minutes and seconds, and hours where there are any: 3:05, 1:00:09. */
export function clock(seconds: Seconds): string {
  const whole = Math.round(seconds);
  const two = (n: number): string => String(n).padStart(2, "0");
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}
