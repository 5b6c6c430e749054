import type { Seconds } from "@swar/units";

/** A small step, and a large one as a share of the whole. */
const STEP: Seconds = 5;
const PART = 0.1;

/**
 * Where a key leads from `at`: arrows 5 s, Page Up and Down a tenth of the song, Home and End to its ends; undefined for others.
 * @example seekTarget("ArrowRight", 10, 60) // 15
 */
export function seekTarget(key: string, at: Seconds, duration: Seconds): Seconds | undefined {
  const steps: Readonly<Record<string, Seconds>> = {
    ArrowRight: STEP,
    ArrowUp: STEP,
    ArrowLeft: -STEP,
    ArrowDown: -STEP,
    PageUp: PART * duration,
    PageDown: -PART * duration,
    Home: -Infinity,
    End: Infinity,
  };
  const step = steps[key];
  return step === undefined ? undefined : Math.min(duration, Math.max(0, at + step));
}
