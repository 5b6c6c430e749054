/**
 * Integrated loudness of stereo sound in LUFS.
 * @see ITU-R BS.1770-4 (2015): K-weighting, blocks of 400 ms that overlap by three quarters, gates at -70 LUFS and 10 LU
 *   below the mean. The filters are given there for 48 kHz; here they are designed anew for each rate.
 */
import type { Decibels, Hertz } from "@swar/units";
import type { Stage } from "../instruments/stage.ts";

type Biquad = readonly [b0: number, b1: number, b2: number, a1: number, a2: number];

/** Loudness of `stage` in LUFS; -Infinity where it is silent or shorter than a block of 400 ms. */
export function loudness({ left, right, rate }: Stage): Decibels {
  const hop = Math.round(0.1 * rate);
  const powers = [left, right].map((channel) => hopPowers(channel, hop, [shelf(rate), highPass(rate)]));
  const hops = (powers[0] as Float64Array).map((p, i) => p + powers[1]![i]!);
  const blocks = Array.from(
    { length: Math.max(0, hops.length - 3) },
    (_, i) => (hops[i]! + hops[i + 1]! + hops[i + 2]! + hops[i + 3]!) / 4,
  );
  const heard = blocks.filter((p) => decibels(p) > -70);
  const gate = decibels(mean(heard)) - 10;
  return decibels(mean(heard.filter((p) => decibels(p) > gate)));
}

function decibels(power: number): Decibels {
  return -0.691 + 10 * Math.log10(power);
}

function mean(powers: readonly number[]): number {
  return powers.length === 0 ? 0 : powers.reduce((a, b) => a + b, 0) / powers.length;
}

/** Mean square of each `hop` samples of `signal` behind the two filters. */
function hopPowers(signal: Float32Array, hop: number, [f, g]: readonly [Biquad, Biquad]): Float64Array {
  const powers = new Float64Array(Math.floor(signal.length / hop));
  let [p1, p2, q1, q2] = [0, 0, 0, 0];
  for (let i = 0; i < powers.length * hop; i++) {
    const x = signal[i]!;
    const y = f[0] * x + p1;
    p1 = f[1] * x - f[3] * y + p2;
    p2 = f[2] * x - f[4] * y;
    const z = g[0] * y + q1;
    q1 = g[1] * y - g[3] * z + q2;
    q2 = g[2] * y - g[4] * z;
    powers[Math.floor(i / hop)]! += (z * z) / hop;
  }
  return powers;
}

/** The rise by 4 dB above 1.7 kHz that a head makes. */
function shelf(rate: Hertz): Biquad {
  const k = Math.tan((Math.PI * 1681.974450955533) / rate);
  const q = 0.7071752369554196;
  const high = 10 ** (3.999843853973347 / 20);
  const band = high ** 0.4996667741545416;
  const a0 = 1 + k / q + k * k;
  return [
    (high + (band * k) / q + k * k) / a0,
    (2 * (k * k - high)) / a0,
    (high - (band * k) / q + k * k) / a0,
    (2 * (k * k - 1)) / a0,
    (1 - k / q + k * k) / a0,
  ];
}

/** The ear's deafness to very low tones. */
function highPass(rate: Hertz): Biquad {
  const k = Math.tan((Math.PI * 38.13547087602444) / rate);
  const q = 0.5003270373238773;
  const a0 = 1 + k / q + k * k;
  return [1, -2, 1, (2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0];
}
