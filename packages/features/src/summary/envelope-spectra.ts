/*
 * Power spectra of envelopes, and out of them their autocorrelations (the theorem of Wiener and Khinchin). Two real
 * tracks go through one complex transform.
 */
import { type Fourier, fourier } from "../fourier.ts";

/** The transform that windows of 5 s need. */
const USUAL = fourier(512);

function transformOf(size: number): Fourier {
  return size === USUAL.order.length ? USUAL : fourier(size);
}

/**
 * |X|² of each envelope, shape (n,), padded with zeros to `size`, a power of two of at least 2n, so that no lag wraps
 * around; each of shape (size,).
 * @example envelopeSpectra([Float64Array.of(1, -1)], 4)[0] // [0, 2, 4, 2]
 */
export function envelopeSpectra(envelopes: readonly Float64Array[], size: number): Float64Array[] {
  const { order, transform } = transformOf(size);
  const spectra = envelopes.map(() => new Float64Array(size));
  for (let e = 0; e < envelopes.length; e += 2) {
    const re = padded(envelopes[e]!, size);
    const im = padded(envelopes[e + 1] ?? new Float64Array(0), size);
    transform(re, im);
    splitPowers(re, im, order, spectra[e]!, spectra[e + 1] ?? new Float64Array(size));
  }
  return spectra;
}

/**
 * Takes two real tracks apart that went through one transform, one as the real and one as the imaginary part: |X|² of
 * each, shape (size,), goes to `first` and `second`. Bin k stands at `order[k]` in `re` and `im`, as `Fourier` leaves it.
 * @example
 * const [first, second] = [new Float64Array(2), new Float64Array(2)];
 * splitPowers(Float64Array.of(0, 2), Float64Array.of(2, 0), fourier(2).order, first, second);
 * first // [0, 4]
 */
export function splitPowers(
  re: Float64Array,
  im: Float64Array,
  order: Int32Array,
  first: Float64Array,
  second: Float64Array,
): void {
  const size = order.length;
  for (let k = 0; k < size; k++) {
    const here = order[k]!;
    const mirror = order[(size - k) & (size - 1)]!;
    const reHere = re[here]!;
    const imHere = im[here]!;
    const reMirror = re[mirror]!;
    const imMirror = im[mirror]!;
    first[k] = ((reHere + reMirror) ** 2 + (imHere - imMirror) ** 2) / 4;
    second[k] = ((imHere + imMirror) ** 2 + (reMirror - reHere) ** 2) / 4;
  }
}

/**
 * Σ x[i] x[i + lag] of each envelope at the lags from 0 to count - 1, each of shape (count,), out of `spectra`, those of
 * `envelopeSpectra`, each of shape (size,); `count` is in [1, n].
 * @example autocorrelations(envelopeSpectra([Float64Array.of(1, -1)], 4), 2)[0] // [2, -1]
 */
export function autocorrelations(spectra: readonly Float64Array[], count: number): Float64Array[] {
  const size = spectra[0]!.length;
  const { order, transform } = transformOf(size);
  const result = spectra.map(() => new Float64Array(count));
  for (let e = 0; e < spectra.length; e += 2) {
    const re = spectra[e]!.slice();
    const im = padded(spectra[e + 1] ?? new Float64Array(0), size);
    transform(re, im);
    for (let lag = 0; lag < count; lag++) {
      result[e]![lag] = re[order[lag]!]! / size;
      if (e + 1 < result.length) result[e + 1]![lag] = im[order[lag]!]! / size;
    }
  }
  return result;
}

function padded(track: Float64Array, size: number): Float64Array {
  const result = new Float64Array(size);
  result.set(track);
  return result;
}
