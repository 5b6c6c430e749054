import { check, type Hertz, type Wasm } from "@swar/units";
import { directResampler } from "./direct-resampler.ts";
import { radices } from "./fft.ts";
import { fftResampler } from "./fft-resampler.ts";

/** The lowest and the highest sample rate that this room takes in or gives out, in hertz. */
export const SAMPLE_RATES = { lowest: 1_000, highest: 768_000 } as const;

/** Output rate over input rate in lowest terms: `up / down`. */
export interface Ratio {
  readonly up: number;
  readonly down: number;
}

/** Changes the rate of a stream of samples. What `push` and `flush` give, end to end, is the whole. */
export interface Resampler {
  /** Takes the next samples, shape (n,), and gives those outputs that are certain by now, perhaps none. */
  readonly push: (samples: Float32Array) => Float32Array;
  /** Ends the stream: the remaining outputs, ⌈n · to / from⌉ in all. To be called once. */
  readonly flush: () => Float32Array;
}

/** Ratios with larger terms, or with larger prime factors, go the direct way. */
const LARGEST_TERM = 8192;
const LARGEST_FACTOR = 13;

/**
 * A resampler of a stream from rate `from` to rate `to`: no delay, output `j` stands at second `j / to`.
 * @param from rate of the input, an integer in [1,000, 768,000] Hz
 * @param to rate of the output, an integer in [1,000, 768,000] Hz
 * @param wasm the platform's `WebAssembly`: the same numbers, most of them in a third of the time
 * @throws SwarError `invalid-argument` where a rate is outside that range.
 * @example
 * const { push, flush } = createResampler(44100, 22050);
 * push(new Float32Array(1000)).length + flush().length // 500
 */
export function createResampler(from: Hertz, to: Hertz, wasm?: Wasm): Resampler {
  checkSampleRate("createResampler", from);
  checkSampleRate("createResampler", to);
  const common = greatestCommonDivisor(from, to);
  const ratio = { up: to / common, down: from / common };
  if (ratio.up === ratio.down) return { push: (samples) => samples.slice(), flush: () => new Float32Array() };
  return [ratio.up, ratio.down].every(suitsBlocks) ? fftResampler(ratio, wasm) : directResampler(ratio);
}

/**
 * Asserts that `sampleRate` is one this room handles.
 * @throws SwarError `invalid-argument` where it is not an integer in [1,000, 768,000] Hz.
 */
export function checkSampleRate(where: string, sampleRate: Hertz): void {
  const inside = sampleRate >= SAMPLE_RATES.lowest && sampleRate <= SAMPLE_RATES.highest;
  check(
    Number.isInteger(sampleRate) && inside,
    where,
    "sampleRate must be an integer in [1000, 768000] Hz",
    sampleRate,
  );
}

function suitsBlocks(term: number): boolean {
  return term <= LARGEST_TERM && radices(term).every((radix) => radix <= LARGEST_FACTOR);
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
