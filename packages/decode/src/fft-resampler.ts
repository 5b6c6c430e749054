import type { Wasm } from "@swar/units";
import { BLOCKS, blockFilter } from "./block-filter.ts";
import { suitsWasm, wasmBlockFilter } from "./block-filter-wasm.ts";
import { type Fft, fft } from "./fft.ts";
import type { Ratio, Resampler } from "./resampler.ts";
import { type Kernel, windowedSinc } from "./windowed-sinc.ts";

/**
 * A block is at least this many times as long as the kernel: more would spend less on overlap, but leave the nearest
 * cache.
 */
const BLOCK_PER_KERNEL = 5;

/**
 * Resamples block by block in the frequency domain: forward transform at the input's rate, product with the kernel's
 * spectrum, inverse transform at the output's rate. The blocks overlap by the kernel's length, so the result is that of
 * one long convolution (to the kernel's own stopband level).
 * @param ratio output rate over input rate; fast where both terms have small prime factors
 * @param wasm the platform's `WebAssembly`, for the same numbers in less than half of the time
 * @see Oppenheim & Schafer (2010), Discrete-Time Signal Processing, 8.7: overlap-save.
 */
export function fftResampler(ratio: Ratio, wasm?: Wasm): Resampler {
  const { up, down } = ratio;
  const kernel = windowedSinc(down, up);
  const half = Math.ceil(kernel.reach);
  const blocks = 2 ** Math.ceil(Math.log2((2 * half * BLOCK_PER_KERNEL) / down));
  const steps = Math.max(4, blocks);
  const input = fft(down * steps);
  const output = fft(up * steps);
  const lead = down * Math.ceil(half / down);
  const hop = down * Math.floor((input.length - half - lead) / down);
  const hopOut = (hop / down) * up;
  const gains = spectrum(kernel, half, input);
  const plan = { input, output, hop, hopOut, leadOut: (lead / down) * up, gains };
  const filter = wasm && suitsWasm(plan) ? wasmBlockFilter(plan, wasm) : blockFilter(plan);
  const { samples: waiting, filtered } = filter;
  // The first block starts `lead` samples of silence before the audio.
  let filled = lead;
  let taken = 0;
  let given = 0;

  const pass = (samples: Float32Array): Float32Array => {
    const result = new Float32Array(filtered.length * runsIn(filled + samples.length));
    for (let read = 0, write = 0; read < samples.length;) {
      const take = Math.min(samples.length - read, waiting.length - filled);
      waiting.set(samples.subarray(read, read + take), filled);
      filled += take;
      read += take;
      if (filled < waiting.length) break;
      filter.run();
      result.set(filtered, write);
      write += filtered.length;
      waiting.copyWithin(0, BLOCKS * hop);
      filled -= BLOCKS * hop;
    }
    return result;
  };
  const runsIn = (samples: number): number =>
    samples < waiting.length ? 0 : 1 + Math.floor((samples - waiting.length) / (BLOCKS * hop));
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

/** The spectrum of `kernel` at the bins of `input`: real, since the kernel is symmetric; scaled for the way back. */
function spectrum(kernel: Kernel, half: number, { length, order, transform }: Fft): Float64Array {
  const re = new Float64Array(length);
  for (let t = -half; t <= half; t++) re[(t + length) % length] = kernel.at(t);
  transform(re, new Float64Array(length));
  const scale = 1 / ((re[0] as number) * length);
  return Float64Array.from(order, (place) => (re[place] as number) * scale);
}
