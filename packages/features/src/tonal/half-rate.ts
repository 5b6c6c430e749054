/*
 * Audio at half its rate, for whoever needs only its lower half band: every second sample of the audio under a half-band
 * low-pass, a sinc under Kaiser's window (flat within 0.004 dB up to 0.204 of the rate, 68 dB down from 0.296 of it on).
 * All even taps but the middle one are zero, and the filter is symmetric, so that a sample costs 13 multiplications.
 * See Oppenheim & Schafer (2010), Discrete-time signal processing, section 7.5.3 for the window.
 */

/** Takes audio in pieces and hands on its half-rate version, zero-phase: output n stands at input 2n. */
export interface HalfRate {
  /** Takes the next samples, shape (n,). */
  readonly push: (samples: Float32Array) => void;
  /** Ends the audio: n samples have given ceil(n / 2). */
  readonly flush: () => void;
}

/** Taps on each side of the middle one; odd. */
const REACH = 25;
/** Kaiser's shape for 70 dB. */
const BETA = 6.755;
/** Shape ((REACH + 1) / 2,): the taps at ±1, ±3 … ±REACH. */
const ODD_TAPS = oddTaps();

/**
 * A filter that gives what it makes to `onSamples`, in new arrays. However the audio is cut, the samples are the same to
 * the bit; before and after it is silence.
 * @example halfRate((half) => half.length).push(new Float32Array(1024))
 */
export function halfRate(onSamples: (samples: Float32Array) => void): HalfRate {
  // The samples that outputs to come will need, beginning REACH before the next output.
  let held: Float32Array = new Float32Array(REACH);
  const push = (samples: Float32Array): void => {
    const all = new Float32Array(held.length + samples.length);
    all.set(held);
    all.set(samples, held.length);
    const count = Math.max(0, Math.ceil((all.length - 2 * REACH) / 2));
    if (count > 0) onSamples(filtered(all, count));
    held = all.slice(2 * count);
  };
  const flush = (): void => {
    push(new Float32Array(REACH));
    held = new Float32Array(REACH);
  };
  return { push, flush };
}

/** The first `count` outputs of `samples`, whose first output stands at REACH. */
function filtered(samples: Float32Array, count: number): Float32Array {
  const result = new Float32Array(count);
  for (let n = 0; n < count; n++) {
    const middle = REACH + 2 * n;
    let sum = 0.5 * samples[middle]!;
    for (let j = 0; j < ODD_TAPS.length; j++) {
      sum += ODD_TAPS[j]! * (samples[middle - 2 * j - 1]! + samples[middle + 2 * j + 1]!);
    }
    result[n] = sum;
  }
  return result;
}

/** The sinc under Kaiser's window, scaled so that all taps together have the sum 1. */
function oddTaps(): Float64Array {
  const taps = Float64Array.from({ length: (REACH + 1) / 2 }, (_, j) => {
    const place = 2 * j + 1;
    const sinc = Math.sin((Math.PI * place) / 2) / (Math.PI * place);
    return (sinc * besselI0(BETA * Math.sqrt(1 - (place / REACH) ** 2))) / besselI0(BETA);
  });
  const sum = 2 * taps.reduce((total, tap) => total + tap);
  return taps.map((tap) => (0.5 * tap) / sum);
}

/** The modified Bessel function of the first kind and order zero, by its series. */
function besselI0(x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; term > 1e-17 * sum; k++) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}
