import { check } from "@swar/units";

/**
 * The periodic Hann window of shape (length,), values in [0, 1], as `scipy.signal.get_window("hann", length)`.
 * `length` is a positive integer.
 * @throws SwarError `invalid-argument` where `length` is not a positive integer.
 * @see Harris (1978), On the use of windows for harmonic analysis with the discrete Fourier transform.
 * @example hann(4)[1] // 0.5
 */
export function hann(length: number): Float64Array {
  check(Number.isInteger(length) && length > 0, "hann", "length must be a positive integer", length);
  return Float64Array.from({ length }, (_, n) => 0.5 - 0.5 * Math.cos((2 * Math.PI * n) / length));
}
