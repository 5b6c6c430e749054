/** From the predictions of overlapping windows to a curve over time, and from a song's windows to one point. */
import { type AffectCurve, type AffectPoint, check, type Matrix, type Seconds } from "@swar/units";

/** When each window's middle sounds, in ascending order. */
export interface WindowTimes {
  readonly centres: readonly Seconds[];
  /** Usual distance of neighbouring windows. */
  readonly stride: Seconds;
}

/**
 * The curve at 0, step, 2 · step … up to `duration`: at each time the mean of the windows near it, weighted by a triangle
 * as wide as the windows' stride or the step, whichever is more; with regular windows that is linear interpolation.
 * @param affect shape (windows, 2): arousal, valence
 * @throws SwarError `invalid-argument` where `step` is not positive.
 */
export function affectCurve(affect: Matrix, times: WindowTimes, duration: Seconds, step: Seconds): AffectCurve {
  check(step > 0, "affectCurve", "step must be positive", step);
  const time = Array.from({ length: Math.floor(duration / step + 1e-9) + 1 }, (_, i) => i * step);
  const points = time.map((t) => at(affect, times, t, Math.max(step, times.stride)));
  return { step, time, arousal: points.map((p) => p.arousal), valence: points.map((p) => p.valence) };
}

function at(affect: Matrix, { centres }: WindowTimes, time: Seconds, width: Seconds): AffectPoint {
  const last = centres.length - 1;
  const t = Math.min(Math.max(time, centres[0] as Seconds), centres[last] as Seconds);
  let [arousal, valence, total] = [0, 0, 0];
  for (let i = firstWithin(centres, t - width); i <= last && (centres[i] as Seconds) < t + width; i++) {
    const weight = 1 - Math.abs((centres[i] as Seconds) - t) / width;
    arousal += weight * (affect.data[2 * i] as number);
    valence += weight * (affect.data[2 * i + 1] as number);
    total += weight;
  }
  return { arousal: arousal / total, valence: valence / total };
}

/** The first index whose centre lies after `time`. */
function firstWithin(centres: readonly Seconds[], time: Seconds): number {
  let [low, high] = [0, centres.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((centres[middle] as Seconds) > time) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A song's windows as one point, and how much they spread: their mean and standard deviation. */
export interface Summary {
  readonly mean: AffectPoint;
  readonly spread: AffectPoint;
}

/** Mean and standard deviation over windows `from` to `to` of `affect`, shape (windows, 2). */
export function summarize(affect: Matrix, from = 0, to = affect.rows): Summary {
  const axis = (k: number): [number, number] => {
    let [sum, squares] = [0, 0];
    for (let i = from; i < to; i++) {
      const x = affect.data[2 * i + k] as number;
      sum += x;
      squares += x * x;
    }
    const mean = sum / (to - from);
    return [mean, Math.sqrt(Math.max(0, squares / (to - from) - mean * mean))];
  };
  const [[arousal, a], [valence, v]] = [axis(0), axis(1)];
  return { mean: { arousal, valence }, spread: { arousal: a, valence: v } };
}
