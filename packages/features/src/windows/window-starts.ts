import { check } from "@swar/units";
import type { WindowSettings } from "./window-settings.ts";

/**
 * The first frame of each window of `length` frames, `stride` apart, so that the windows cover all `frames`: where the last
 * stride would leave a rest, one more window ends with the last frame. Fewer frames than a window give one window at 0.
 * @example windowStarts(25, { length: 10, stride: 10 }) // [0, 10, 15]
 */
export function windowStarts(frames: number, { length, stride }: Pick<WindowSettings, "length" | "stride">): number[] {
  check(stride >= 1, "windowStarts", "stride must be at least 1", stride);
  const last = Math.max(0, frames - length);
  const starts = Array.from({ length: Math.floor(last / stride) + 1 }, (_, i) => i * stride);
  return starts.at(-1) === last ? starts : [...starts, last];
}
