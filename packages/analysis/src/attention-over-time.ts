import { stepsOf, type WindowSettings } from "@swar/features";
import { type Matrix, row, type Seconds } from "@swar/units";
import { type Analysis, rounded } from "./analysis.ts";

/**
 * The attention of overlapping windows as one curve: at each step of the song the sum over the windows that hear it, scaled
 * to add up to 1.
 * @param attention shape (windows, steps)
 * @param starts first frame of each window
 */
export function attentionOverTime(
  attention: Matrix | undefined,
  starts: readonly number[],
  settings: WindowSettings,
  duration: Seconds,
): Analysis["attention"] {
  if (!attention) return { time: [], weight: [] };
  const { pool, hopLength, sampleRate } = settings;
  const each = (pool * hopLength) / sampleRate;
  const weight = new Float64Array(Math.max(1, Math.ceil(duration / each)));
  starts.forEach((start, i) => {
    row(attention, i).forEach((share, step) => {
      const at = Math.round(start / pool) + step;
      if (at < weight.length && step < stepsOf(settings)) weight[at]! += share;
    });
  });
  const total = weight.reduce((a, b) => a + b, 0) || 1;
  return {
    time: Array.from(weight, (_, i) => rounded(Math.min(duration, (i + 0.5) * each))),
    weight: Array.from(weight, (w) => rounded(w / total)),
  };
}
