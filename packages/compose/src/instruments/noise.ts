import type { Hertz, Random } from "@swar/units";
import { CEILING, type NoiseBand } from "./instrument.ts";

/**
 * Fills a new array, shape (n,), with noise of RMS about 1 between `low` and `high`: white noise through two one-pole
 * low-pass and two one-pole high-pass filters.
 */
export function bandNoise(n: number, { low, high }: Omit<NoiseBand, "level">, rate: Hertz, rng: Random): Float32Array {
  const out = new Float32Array(n);
  const draws = new Uint32Array(n);
  rng.draw(draws);
  const up = pole(high, rate);
  const down = pole(low, rate);
  let [a, b, c, d] = [0, 0, 0, 0];
  let power = 0;
  for (let i = 0; i < n; i++) {
    const white = draws[i]! / 2 ** 31 - 1;
    a += up * (white - a);
    b += up * (a - b);
    c += down * (b - c);
    d += down * (b - c - d);
    const x = b - c - d;
    power += x * x;
    out[i] = x;
  }
  const gain = power === 0 ? 0 : Math.sqrt(n / power);
  for (let i = 0; i < n; i++) out[i]! *= gain;
  return out;
}

/** The step of a one-pole low-pass filter of corner `frequency`. */
export function pole(frequency: Hertz, rate: Hertz): number {
  return 1 - Math.exp((-2 * Math.PI * Math.min(frequency, CEILING * rate)) / rate);
}
