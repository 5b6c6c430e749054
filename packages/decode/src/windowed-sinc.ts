/**
 * The low-pass filter of the resamplers: a sinc under a Kaiser window.
 *
 * Its design aims at what librosa's default, soxr_hq, does (passband to 0.913 of the lower Nyquist frequency, stopband
 * from that Nyquist frequency on); `resample.ts` states what both measure.
 * @see Kaiser (1974), Nonrecursive digital filter design using the I0-sinh window function.
 */

import type { Hertz } from "@swar/units";

/** End of the passband, as a part of the lower of the two Nyquist frequencies. */
const PASSBAND = 0.9137;

/** Attenuation of the stopband in decibels, from the lower Nyquist frequency on. */
const ATTENUATION = 130;

const BETA = 0.1102 * (ATTENUATION - 8.7);

/** A symmetric kernel over continuous time: zero beyond `reach`, of unit gain at 0 Hz once sampled at rate `from`. */
export interface Kernel {
  /** Half of the support, in samples of the input. */
  readonly reach: number;
  /** End of the band as a part of the input's Nyquist frequency, in (0, 1). */
  readonly cutoff: number;
  /** The kernel `t` input samples from its middle; 0 from `reach` on. */
  readonly at: (t: number) => number;
}

/**
 * The kernel that takes audio at rate `from` to rate `to`.
 * @param from rate of the input, > 0 Hz
 * @param to rate of the output, > 0 Hz
 * @example Math.round(windowedSinc(44100, 22050).reach) // 197
 */
export function windowedSinc(from: Hertz, to: Hertz): Kernel {
  const lower = Math.min(1, to / from);
  const cutoff = ((1 + PASSBAND) / 2) * lower;
  const transition = Math.PI * (1 - PASSBAND) * lower;
  const reach = (ATTENUATION - 7.95) / (2.285 * transition) / 2;
  const scale = 1 / besselI0(BETA);
  const at = (t: number): number => {
    if (Math.abs(t) >= reach) return 0;
    const window = besselI0(BETA * Math.sqrt(1 - (t / reach) ** 2)) * scale;
    return window * cutoff * sinc(cutoff * t);
  };
  return { reach, cutoff, at };
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

/** The modified Bessel function of the first kind, order 0, by its power series. */
function besselI0(x: number): number {
  const quarter = (x * x) / 4;
  let sum = 1;
  for (let k = 1, term = 1; term > sum * 1e-17; k++) {
    term *= quarter / (k * k);
    sum += term;
  }
  return sum;
}
