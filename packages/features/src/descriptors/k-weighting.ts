/*
 * K-weighting: a shelf that lifts what the head lifts, then a high-pass, for any sample rate. ITU-R BS.1770-4 gives the
 * two filters as coefficients at 48 kHz and asks for the same response at other rates. So their analogue prototypes are
 * recovered from those coefficients and brought to the rate by the bilinear transform, warped so that the corner stays
 * where it is. The nearer the shelf lies to the end of the spectrum, the more it is squeezed: the response is that of
 * 48 kHz to within 0.002 dB at 44.1 kHz, 0.035 dB at 22.05 kHz and 0.3 dB at 8 kHz.
 */
import { check, type Hertz } from "@swar/units";

/** A filter of second order: y[n] = b0 x[n] + b1 x[n-1] + b2 x[n-2] - a1 y[n-1] - a2 y[n-2]. */
export interface Biquad {
  readonly b0: number;
  readonly b1: number;
  readonly b2: number;
  readonly a1: number;
  readonly a2: number;
}

/** The rate of the published coefficients. */
const PUBLISHED_RATE: Hertz = 48_000;
/** BS.1770-4, annex 1, table 1: the spherical head. */
const SHELF: Biquad = {
  b0: 1.53512485958697,
  b1: -2.69169618940638,
  b2: 1.19839281085285,
  a1: -1.69065929318241,
  a2: 0.73248077421585,
};
/** BS.1770-4, annex 1, table 2: the high-pass of the RLB curve. */
const HIGH_PASS: Biquad = { b0: 1, b1: -2, b2: 1, a1: -1.99004745483398, a2: 0.99007225036621 };
/** Well above twice the corner of the shelf, 1682 Hz. */
const LEAST_RATE: Hertz = 4000;

/**
 * The shelf and the high-pass of K-weighting for audio of `sampleRate`, in [4000, ∞) Hz.
 * @throws SwarError `invalid-argument` where the rate is below 4000 Hz or not finite.
 * @see ITU-R BS.1770-4 (2015), annex 1; Smith (2007), Introduction to digital filters, for the bilinear transform.
 * @example kWeighting(48000)[1].b1 // -2
 */
export function kWeighting(sampleRate: Hertz): readonly [shelf: Biquad, highPass: Biquad] {
  const fast = Number.isFinite(sampleRate) && sampleRate >= LEAST_RATE;
  check(fast, "kWeighting", `sampleRate must be at least ${LEAST_RATE}`, sampleRate);
  return [atRate(SHELF, sampleRate), atRate(HIGH_PASS, sampleRate)];
}

/** The filter at `sampleRate` of which `published` is the form at 48 kHz. */
function atRate(published: Biquad, sampleRate: Hertz): Biquad {
  if (sampleRate === PUBLISHED_RATE) return published;
  const { b0, b1, b2, a1, a2 } = published;
  const above = analogue(b0, b1, b2);
  const below = analogue(1, a1, a2);
  // Corner of the poles: the unit of frequency of both polynomials, as each rate warps it.
  const corner = Math.sqrt(below[0] / below[2]);
  const warped = Math.tan((Math.atan(corner) * PUBLISHED_RATE) / sampleRate);
  const [n0, n1, n2] = digital(above, corner / warped);
  const [d0, d1, d2] = digital(below, corner / warped);
  return { b0: n0 / d0, b1: n1 / d0, b2: n2 / d0, a1: d1 / d0, a2: d2 / d0 };
}

type Polynomial = readonly [number, number, number];

/** c0 + c1 z⁻¹ + c2 z⁻² as a polynomial in s, rising, where s = (1 - z⁻¹) / (1 + z⁻¹), times (1 + z⁻¹)² / 4. */
function analogue(c0: number, c1: number, c2: number): Polynomial {
  return [c0 + c1 + c2, 2 * (c0 - c2), c0 - c1 + c2];
}

/** The polynomial in s, rising, whose s is `scale` (1 - z⁻¹) / (1 + z⁻¹), as one in z⁻¹, rising, times (1 + z⁻¹)². */
function digital([p0, p1, p2]: Polynomial, scale: number): Polynomial {
  const linear = p1 * scale;
  const square = p2 * scale * scale;
  return [p0 + linear + square, 2 * (p0 - square), p0 - linear + square];
}

/** Sums the energy of one channel after K-weighting. */
export interface WeightedEnergy {
  /** `energy` and the squares of the weighted samples from index `from` up to `end`, added one by one. */
  readonly add: (samples: Float32Array, from: number, end: number, energy: number) => number;
  /** Forgets an echo that is too faint to matter, before it becomes too faint to be computed at full speed. */
  readonly settle: () => void;
}

const FAINTEST = 1e-30;

/**
 * K-weighting of one channel at `sampleRate`, in [4000, ∞) Hz, from silence on.
 * @throws SwarError `invalid-argument` where the rate is below 4000 Hz or not finite.
 * @see ITU-R BS.1770-4 (2015), annex 1.
 * @example weightedEnergy(48000).add(new Float32Array(480), 0, 480, 0) // 0
 */
export function weightedEnergy(sampleRate: Hertz): WeightedEnergy {
  const [{ b0, b1, b2, a1, a2 }, { b0: c0, b1: c1, b2: c2, a1: d1, a2: d2 }] = kWeighting(sampleRate);
  // What each filter still has to add to its next output and the one after it (transposed direct form II).
  let [shelf1, shelf2, pass1, pass2] = [0, 0, 0, 0];
  const add: WeightedEnergy["add"] = (samples, from, end, energy) => {
    let [p, q, r, s] = [shelf1, shelf2, pass1, pass2];
    let sum = energy;
    for (let i = from; i < end; i++) {
      const x = samples[i]!;
      const y = b0 * x + p;
      p = b1 * x - a1 * y + q;
      q = b2 * x - a2 * y;
      const z = c0 * y + r;
      r = c1 * y - d1 * z + s;
      s = c2 * y - d2 * z;
      sum += z * z;
    }
    [shelf1, shelf2, pass1, pass2] = [p, q, r, s];
    return sum;
  };
  const settle = (): void => {
    const loudest = Math.max(Math.abs(shelf1), Math.abs(shelf2), Math.abs(pass1), Math.abs(pass2));
    if (loudest < FAINTEST) [shelf1, shelf2, pass1, pass2] = [0, 0, 0, 0];
  };
  return { add, settle };
}
