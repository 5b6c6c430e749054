/**
 * The inner work of the resampler by blocks: four blocks of the input, four of the output. Two blocks travel through one
 * complex transform, one as its real and one as its imaginary part: the filter is real, so they come out apart again.
 */
import type { Fft } from "./fft.ts";

/** Blocks that are filtered at a time. */
export const BLOCKS = 4;

/** What a filter of blocks does; lengths in samples. */
export interface BlockPlan {
  /** Transforms of one block at the input's and at the output's rate. */
  readonly input: Fft;
  readonly output: Fft;
  /** How far one block begins after the other, at either rate. */
  readonly hop: number;
  readonly hopOut: number;
  /** How many samples at the begin of each block of the output are the end of the one before. */
  readonly leadOut: number;
  /** Shape (input.length,): the gain of each frequency. */
  readonly gains: Float64Array;
}

/** Filters blocks: what stands in `samples`, shape (input.length + 3 hop,), comes out in `filtered`, shape (4 hopOut,). */
export interface BlockFilter {
  readonly samples: Float32Array;
  readonly filtered: Float32Array;
  readonly run: () => void;
}

/** Bins beyond the lower Nyquist frequency, and the one on it, hold nothing that the filter has left. */
export function keptBins({ input, output }: BlockPlan): number {
  return Math.floor((Math.min(input.length, output.length) - 1) / 2);
}

/** For each bin of the output: where the input's transform has it, and its gain; place 0 and gain 0 for those beyond. */
export function binMap(plan: BlockPlan): { places: Int32Array; gains: Float64Array } {
  const { input, output } = plan;
  const kept = keptBins(plan);
  const places = new Int32Array(output.length);
  const gains = new Float64Array(output.length);
  for (let k = -kept; k <= kept; k++) {
    const to = (k + output.length) % output.length;
    const from = (k + input.length) % input.length;
    places[to] = input.order[from] as number;
    gains[to] = plan.gains[from] as number;
  }
  return { places, gains };
}

/** A filter of blocks in JavaScript. */
export function blockFilter(plan: BlockPlan): BlockFilter {
  const { input, output, hop, hopOut, leadOut } = plan;
  const { places, gains } = binMap(plan);
  const re = new Float64Array(input.length);
  const im = new Float64Array(input.length);
  const outRe = new Float64Array(output.length);
  const outIm = new Float64Array(output.length);
  const samples = new Float32Array(input.length + (BLOCKS - 1) * hop);
  const filtered = new Float32Array(BLOCKS * hopOut);
  const pair = (first: number): void => {
    const from = first * hop;
    for (let i = 0; i < re.length; i++) {
      re[i] = samples[from + i] as number;
      im[i] = samples[from + hop + i] as number;
    }
    input.transform(re, im);
    for (let k = 0; k < places.length; k++) {
      const place = places[k] as number;
      const gain = gains[k] as number;
      outRe[k] = (re[place] as number) * gain;
      outIm[k] = (im[place] as number) * gain;
    }
    output.transform(outIm, outRe);
    const to = first * hopOut;
    for (let i = 0; i < hopOut; i++) {
      const place = output.order[leadOut + i] as number;
      filtered[to + i] = outRe[place] as number;
      filtered[to + hopOut + i] = outIm[place] as number;
    }
  };
  const run = (): void => {
    for (let first = 0; first < BLOCKS; first += 2) pair(first);
  };
  return { samples, filtered, run };
}
