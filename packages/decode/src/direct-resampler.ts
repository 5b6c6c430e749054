import type { Ratio, Resampler } from "./resampler.ts";
import { type Kernel, windowedSinc } from "./windowed-sinc.ts";

/** Phases of the kernel for each of its cycles at the cutoff; linear interpolation between them errs by −125 dB. */
const PHASES_PER_CYCLE = 2048;

/**
 * Resamples by the defining sum, for ratios whose terms are too large or too rough for blocks (44,099 to 22,050 Hz):
 * every output sample is the input around it, weighted by the kernel at that distance.
 * @param ratio output rate over input rate; any
 * @see Smith & Gossett (1984), A flexible sampling-rate conversion method.
 */
export function directResampler(ratio: Ratio): Resampler {
  const { up, down } = ratio;
  const kernel = windowedSinc(down, up);
  const half = Math.ceil(kernel.reach);
  const taps = 2 * half;
  const phases = Math.ceil(PHASES_PER_CYCLE * kernel.cutoff);
  const table = phaseTable(kernel, half, phases);
  // `waiting` begins `half` − 1 samples before the input sample at or before the next output's instant.
  let waiting = new Float32Array(half - 1);
  let start = 0;
  let taken = 0;
  let given = 0;

  const pass = (samples: Float32Array, limit: number): Float32Array => {
    const joined = new Float32Array(waiting.length + samples.length);
    joined.set(waiting);
    joined.set(samples, waiting.length);
    const usable = start + joined.length - taps;
    const ready = usable < 0 ? 0 : Math.ceil(((usable + 1) * up) / down) - given;
    const result = new Float32Array(Math.max(0, Math.min(ready, limit)));
    for (let i = 0; i < result.length; i++) {
      const whole = Math.floor(((given + i) * down) / up);
      const part = ((given + i) * down - whole * up) / up;
      result[i] = weighted(joined, whole - start, table, part * phases, taps);
    }
    given += result.length;
    const next = Math.min(Math.floor((given * down) / up), start + joined.length);
    waiting = joined.slice(next - start);
    start = next;
    return result;
  };
  const push = (samples: Float32Array): Float32Array => {
    taken += samples.length;
    return pass(samples, Infinity);
  };
  const flush = (): Float32Array => pass(new Float32Array(taps), Math.ceil((taken * up) / down) - given);
  return { push, flush };
}

function weighted(x: Float32Array, from: number, table: Float64Array, phase: number, taps: number): number {
  const row = Math.floor(phase) * taps;
  const part = phase - Math.floor(phase);
  let near = 0;
  let far = 0;
  for (let i = 0; i < taps; i++) {
    const value = x[from + i] as number;
    near += value * (table[row + i] as number);
    far += value * (table[row + taps + i] as number);
  }
  return near + part * (far - near);
}

/** The kernel at (phases + 1) fractions of a sample, shape (phases + 1, taps), each row of sum 1. */
function phaseTable(kernel: Kernel, half: number, phases: number): Float64Array {
  const taps = 2 * half;
  const table = new Float64Array((phases + 1) * taps);
  for (let phase = 0; phase <= phases; phase++) {
    const row = table.subarray(phase * taps, (phase + 1) * taps);
    for (let i = 0; i < taps; i++) row[i] = kernel.at(i - (half - 1) - phase / phases);
    const sum = row.reduce((total, value) => total + value, 0);
    for (let i = 0; i < taps; i++) row[i] = (row[i] as number) / sum;
  }
  return table;
}
