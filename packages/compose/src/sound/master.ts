import type { Decibels, Hertz, Seconds, Unit } from "@swar/units";
import type { Stage } from "../instruments/stage.ts";

/** No sample is larger than this: -2 dB of full scale, which leaves room for the curve between samples. */
export const CEILING: Unit = 10 ** (-2 / 20);
/** The limiter sees peaks so long before they come. */
const AHEAD: Seconds = 0.006;
const FADE_IN: Seconds = 0.01;

/** Takes what lies below hearing, and any constant part, out of `stage`, in place: a one-pole high-pass at 22 Hz. */
export function removeRumble({ left, right, rate }: Stage): void {
  const step = 1 - Math.exp((-2 * Math.PI * 22) / rate);
  for (const channel of [left, right]) {
    let low = 0;
    for (let i = 0; i < channel.length; i++) {
      low += step * (channel[i]! - low);
      channel[i]! -= low;
    }
  }
}

/** Lifts what lies above `corner` by `gain` in both channels of `stage`, in place: a first-order shelf. */
export function brighten({ left, right, rate }: Stage, { corner, gain }: { corner: Hertz; gain: Decibels }): void {
  const step = 1 - Math.exp((-2 * Math.PI * Math.min(corner, 0.4 * rate)) / rate);
  const lift = 10 ** (gain / 20) - 1;
  for (const channel of [left, right]) {
    let low = 0;
    for (let i = 0; i < channel.length; i++) {
      low += step * (channel[i]! - low);
      channel[i]! += lift * (channel[i]! - low);
    }
  }
}

/** Multiplies both channels of `stage` in place. */
export function amplify({ left, right }: Stage, gain: Decibels): void {
  const factor = 10 ** (gain / 20);
  for (const channel of [left, right]) for (let i = 0; i < channel.length; i++) channel[i]! *= factor;
}

/**
 * Bounds `stage` in place to `CEILING` by turning it down, both channels alike, shortly before each peak and up again after it:
 * the gain is the least that any sample nearby needs, smoothed over as long as it looks ahead.
 */
export function limitPeaks({ left, right, rate }: Stage): void {
  const reach = Math.round(AHEAD * rate);
  const n = left.length;
  const need = new Float32Array(n + 2 * reach).fill(1);
  for (let i = 0; i < n; i++) {
    const peak = Math.max(Math.abs(left[i]!), Math.abs(right[i]!));
    if (peak > CEILING) need[i + reach] = CEILING / peak;
  }
  const least = slidingLeast(need, reach);
  // The mean over one reach of gains, each of which suffices for its whole reach.
  let sum = 0;
  for (let j = 0; j < reach; j++) sum += least[j]!;
  for (let i = 0; i < n; i++) {
    sum += least[i + reach]! - least[i]!;
    const gain = Math.min(1, sum / reach);
    left[i]! *= gain;
    right[i]! *= gain;
  }
}

/** The least of `xs[i]` … `xs[i + reach]` at each i, by a queue of candidates in rising order. */
function slidingLeast(xs: Float32Array, reach: number): Float32Array {
  const out = new Float32Array(xs.length);
  const queue = new Int32Array(xs.length);
  let [head, tail] = [0, 0];
  for (let i = xs.length - 1; i >= 0; i--) {
    while (tail > head && xs[queue[tail - 1]!]! >= xs[i]!) tail--;
    queue[tail++] = i;
    if (queue[head]! > i + reach) head++;
    out[i] = xs[queue[head]!]!;
  }
  return out;
}

/** Fades `stage` in and out in place, so that it begins and ends with exactly 0; the end takes `fall` seconds. */
export function fadeEnds({ left, right, rate }: Stage, fall: Seconds): void {
  for (const channel of [left, right]) fadeChannel(channel, rate, fall);
}

function fadeChannel(channel: Float32Array, rate: Hertz, fall: Seconds): void {
  const last = channel.length - 1;
  const up = Math.min(last, FADE_IN * rate);
  const down = Math.min(last, fall * rate);
  for (let i = 0; i < up; i++) channel[i]! *= i / up;
  for (let i = 0; i < down; i++) channel[last - i]! *= Math.sin((Math.PI / 2) * (i / down)) ** 2;
}
