/*
 * The power spectrum of one windowed frame of real samples. A frame of n samples is transformed as n / 2 complex
 * numbers, even samples real and odd ones imaginary, and the two interleaved spectra are taken apart afterwards.
 * Samples are single, arithmetic is double precision: librosa's own rounding is the larger error by far.
 * See Sorensen et al. (1987), Real-valued fast Fourier transform algorithms.
 */
import { fourier } from "./fourier.ts";

/** Fills `power`, shape (1 + n / 2,), with |X[k]|² of the n samples from `offset` on, times the window. */
export type PowerSpectrum = (samples: Float32Array, offset: number, power: Float64Array) => void;

/**
 * The power spectrum of frames under `window`, shape (n,), where n is a power of two of at least 4. All scratch memory
 * is taken here: a call allocates nothing.
 * @throws SwarError `invalid-argument` where half the window's length is no power of two.
 * @example powerSpectrum(hann(8))(new Float32Array(8).fill(1), 0, power) // power[0] becomes 16
 */
export function powerSpectrum(window: Float64Array): PowerSpectrum {
  const half = window.length / 2;
  const { order, transform } = fourier(half);
  const re = new Float64Array(half);
  const im = new Float64Array(half);
  // Taking the spectra apart doubles each amplitude; halving is exact, so the window does it for nothing.
  const evenWindow = Float64Array.from(re, (_, i) => window[2 * i]! / 2);
  const oddWindow = Float64Array.from(re, (_, i) => window[2 * i + 1]! / 2);
  const turns = halfTurn(half);
  return (samples, offset, power) => {
    pack(samples, offset, evenWindow, oddWindow, re, im);
    transform(re, im);
    unpack(re, im, order, turns, power);
  };
}

/** Windows n samples from `offset` on; even ones become real parts, odd ones imaginary parts. */
function pack(
  samples: Float32Array,
  offset: number,
  evenWindow: Float64Array,
  oddWindow: Float64Array,
  re: Float64Array,
  im: Float64Array,
): void {
  for (let i = 0, from = offset; i < re.length; i++, from += 2) {
    re[i] = samples[from]! * evenWindow[i]!;
    im[i] = samples[from + 1]! * oddWindow[i]!;
  }
}

/** Cosine and sine of -πk / half for k in [0, half / 2]; shape (half / 2 + 1, 2). */
export function halfTurn(half: number): Float64Array {
  return Float64Array.from({ length: half + 2 }, (_, i) => {
    const angle = (-Math.PI * (i >> 1)) / half;
    return i % 2 === 0 ? Math.cos(angle) : Math.sin(angle);
  });
}

/** Bins k and half - k come from the same two numbers Z[k] and Z[half - k]: X = E ± exp(-πik / half) O. */
function unpack(re: Float64Array, im: Float64Array, order: Int32Array, turns: Float64Array, power: Float64Array): void {
  const half = re.length;
  for (let k = 0; k <= half >> 1; k++) {
    const i = order[k]!;
    const j = order[(half - k) & (half - 1)]!;
    const reI = re[i]!;
    const imI = im[i]!;
    const reJ = re[j]!;
    const imJ = im[j]!;
    const evenRe = reI + reJ;
    const evenIm = imI - imJ;
    const oddRe = imI + imJ;
    const oddIm = reJ - reI;
    const cos = turns[2 * k]!;
    const sin = turns[2 * k + 1]!;
    const turnedRe = oddRe * cos - oddIm * sin;
    const turnedIm = oddRe * sin + oddIm * cos;
    const lowRe = evenRe + turnedRe;
    const lowIm = evenIm + turnedIm;
    const highRe = evenRe - turnedRe;
    const highIm = evenIm - turnedIm;
    power[k] = lowRe * lowRe + lowIm * lowIm;
    power[half - k] = highRe * highRe + highIm * highIm;
  }
}
