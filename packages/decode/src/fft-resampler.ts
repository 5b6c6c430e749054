import { type Fft, fft } from "./fft.ts";
import type { Ratio, Resampler } from "./resampler.ts";
import { type Kernel, windowedSinc } from "./windowed-sinc.ts";

/** A block is at least this many times as long as the kernel, so that little of it is spent on overlap. */
const BLOCK_PER_KERNEL = 10;

/**
 * Resamples block by block in the frequency domain: forward transform at the input's rate, product with the kernel's
 * spectrum, inverse transform at the output's rate. The blocks overlap by the kernel's length, so the result is that of
 * one long convolution (to the kernel's own stopband level). Two blocks travel through one complex transform, one as its
 * real and one as its imaginary part: the filter is real, so they come out apart again.
 * @param ratio output rate over input rate; fast where both terms have small prime factors
 * @see Oppenheim & Schafer (2010), Discrete-Time Signal Processing, 8.7: overlap-save.
 */
export function fftResampler(ratio: Ratio): Resampler {
  const { up, down } = ratio;
  const kernel = windowedSinc(down, up);
  const half = Math.ceil(kernel.reach);
  const blocks = 2 ** Math.ceil(Math.log2((2 * half * BLOCK_PER_KERNEL) / down));
  const steps = Math.max(4, blocks);
  const input = fft(down * steps);
  const output = fft(up * steps);
  const lead = down * Math.ceil(half / down);
  const hop = down * Math.floor((input.length - half - lead) / down);
  const convolve = convolution(input, output, spectrum(kernel, half, input));
  const waiting = new Float32Array(input.length + hop);
  const hopOut = (hop / down) * up;
  const leadOut = (lead / down) * up;
  // The first block starts `lead` samples of silence before the audio.
  let filled = lead;
  let taken = 0;
  let given = 0;

  const pass = (samples: Float32Array): Float32Array => {
    const result = new Float32Array(2 * hopOut * pairsIn(filled + samples.length));
    for (let read = 0, write = 0; read < samples.length;) {
      const take = Math.min(samples.length - read, waiting.length - filled);
      waiting.set(samples.subarray(read, read + take), filled);
      filled += take;
      read += take;
      if (filled < waiting.length) break;
      const [first, second] = convolve(waiting, hop);
      for (let i = 0; i < hopOut; i++) {
        result[write + i] = first[leadOut + i] as number;
        result[write + hopOut + i] = second[leadOut + i] as number;
      }
      write += 2 * hopOut;
      waiting.copyWithin(0, 2 * hop);
      filled -= 2 * hop;
    }
    return result;
  };
  const pairsIn = (samples: number): number =>
    samples < waiting.length ? 0 : 1 + Math.floor((samples - waiting.length) / (2 * hop));
  const push = (samples: Float32Array): Float32Array => {
    taken += samples.length;
    const result = pass(samples);
    given += result.length;
    return result;
  };
  const flush = (): Float32Array => {
    const due = Math.ceil((taken * up) / down) - given;
    const result = new Float32Array(due);
    for (let write = 0; write < due;) {
      const rest = pass(new Float32Array(waiting.length - filled));
      result.set(rest.subarray(0, due - write), write);
      write += rest.length;
    }
    return result;
  };
  return { push, flush };
}

type Convolution = (waiting: Float32Array, hop: number) => readonly [Float64Array, Float64Array];

function convolution(input: Fft, output: Fft, filter: Float64Array): Convolution {
  const n = input.length;
  const m = output.length;
  const re = new Float64Array(n);
  const im = new Float64Array(n);
  const outRe = new Float64Array(m);
  const outIm = new Float64Array(m);
  // Bins beyond the lower Nyquist frequency, and the one on it, hold nothing that the filter has left.
  const kept = Math.floor((Math.min(n, m) - 1) / 2);
  const keep = (to: number, from: number): void => {
    const gain = filter[from] as number;
    outRe[to] = (re[from] as number) * gain;
    outIm[to] = (im[from] as number) * gain;
  };
  return (waiting, hop) => {
    for (let i = 0; i < n; i++) {
      re[i] = waiting[i] as number;
      im[i] = waiting[i + hop] as number;
    }
    input.transform(re, im);
    outRe.fill(0, kept + 1, m - kept);
    outIm.fill(0, kept + 1, m - kept);
    keep(0, 0);
    for (let k = 1; k <= kept; k++) {
      keep(k, k);
      keep(m - k, n - k);
    }
    output.transform(outIm, outRe);
    return [outRe, outIm];
  };
}

/** The spectrum of `kernel` at the bins of `input`: real, since the kernel is symmetric; scaled for the way back. */
function spectrum(kernel: Kernel, half: number, input: Fft): Float64Array {
  const re = new Float64Array(input.length);
  for (let t = -half; t <= half; t++) re[(t + input.length) % input.length] = kernel.at(t);
  input.transform(re, new Float64Array(input.length));
  const scale = 1 / ((re[0] as number) * input.length);
  return re.map((gain) => gain * scale);
}
