/*
 * The local autocorrelation of an onset envelope: one of a windowed stretch around each frame. Two stretches go through
 * one complex transform.
 */
import { fourier } from "../fourier.ts";
import { hann } from "../hann.ts";
import { splitPowers } from "../summary/envelope-spectra.ts";

/**
 * Hears the autocorrelation around frame `t` at the lags from 0 on, over that at lag 0; used again for the next frame.
 */
export type OnLags = (lags: Float64Array, t: number) => void;

/**
 * Hands `onLags` the autocorrelation, shape (winLength,), of the stretch of `envelope`, shape (frames,), under a Hann
 * window centred on each frame; beyond its ends the envelope is taken to fall to 0 in a straight line of half a window.
 * In [-1, 1]; zeros where a stretch is. `winLength` is an integer of at least 2.
 * @see Grosche et al. (2010), Cyclic tempogram: a mid-level tempo representation for music signals.
 * @example eachAutocorrelation(new Float64Array(9), 4, (lags) => lags[0])
 */
export function eachAutocorrelation(envelope: Float64Array, winLength: number, onLags: OnLags): void {
  const padded = ramped(envelope, winLength >> 1);
  const window = hann(winLength);
  const size = 2 ** Math.max(1, Math.ceil(Math.log2(2 * winLength - 1)));
  const { order, transform } = fourier(size);
  const [re, im, first, second] = Array.from({ length: 4 }, () => new Float64Array(size)) as Four;
  const lags = new Float64Array(winLength);
  const hand = (values: Float64Array, scale: number, t: number): void => {
    for (let lag = 0; lag < winLength; lag++) lags[lag] = values[order[lag]!]! * scale;
    onLags(lags, t);
  };
  for (let t = 0; t < envelope.length; t += 2) {
    const more = t + 1 < envelope.length;
    const scale = load(padded, t, window, re) ? 1 / size : 0;
    const nextScale = load(padded, more ? t + 1 : t, window, im) ? 1 / size : 0;
    transform(re, im);
    splitPowers(re, im, order, first, second);
    transform(first, second);
    hand(first, scale, t);
    if (more) hand(second, nextScale, t + 1);
  }
}

type Four = [Float64Array, Float64Array, Float64Array, Float64Array];

/** `envelope` with `width` frames before and after it, from 0 to its first value and from its last value to 0. */
function ramped(envelope: Float64Array, width: number): Float64Array {
  const result = new Float64Array(envelope.length + 2 * width);
  const last = result.length - 1;
  result.set(envelope, width);
  for (let i = 0; i < width; i++) {
    result[i] = (envelope[0]! * i) / width;
    result[last - i] = (envelope.at(-1)! * i) / width;
  }
  return result;
}

/**
 * Fills `out` with the stretch from `from` on under `window`, and zeros. It is scaled to an energy of 1: that is the
 * normalisation, and a soft stretch drowns in no rounding of the loud one that it shares a transform with. Tells
 * whether there is anything in it.
 */
function load(padded: Float64Array, from: number, window: Float64Array, out: Float64Array): boolean {
  let energy = 0;
  for (let i = 0; i < window.length; i++) {
    const value = padded[from + i]! * window[i]!;
    out[i] = value;
    energy += value * value;
  }
  const scale = energy > 0 ? 1 / Math.sqrt(energy) : 0;
  for (let i = 0; i < window.length; i++) out[i]! *= scale;
  out.fill(0, window.length);
  return energy > 0;
}
