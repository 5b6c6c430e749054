/*
 * The mel engine in WebAssembly: two frames at once, one in each lane of f64x2. The steps are those of `pack`,
 * `fourier`, `unpack` and `sumBands`, in their order, so each lane holds what the JavaScript engine computes, to the
 * bit, whatever its neighbour is. The code is assembled for one setting: sizes and addresses are constants in it.
 */
import { check, type Wasm, wasmCode } from "@swar/units";
import { type Fourier, fourier } from "./fourier.ts";
import { hann } from "./hann.ts";
import { melBands } from "./mel-bands.ts";
import type { MelEngine } from "./mel-engine.ts";
import { melKernel } from "./mel-kernel.ts";
import { type MelLayout, melLayout } from "./mel-layout.ts";
import type { MelSettings } from "./mel-settings.ts";
import { halfTurn } from "./power-spectrum.ts";

interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly run: (first: number, second: number) => void;
}

/** Whether `melWasm` can make frames of these settings. */
export function suitsWasm({ nFft, power }: MelSettings): boolean {
  return power === 2 && nFft >= 16;
}

/**
 * The engine on `wasm`, with room for `capacity` samples, for settings that `suitsWasm`.
 * @throws SwarError `invalid-argument`, from `run`, where a sample is not finite.
 * @example melWasm(melSettings("test", 22050, {}), 4096, WebAssembly).run(0, 1, row, 0)
 */
export function melWasm(settings: MelSettings, capacity: number, wasm: Wasm): MelEngine {
  const { nFft, nMels, hopLength } = settings;
  check(suitsWasm(settings), "melWasm", "power must be 2 and nFft at least 16", [settings.power, nFft]);
  const transform = fourier(nFft / 2);
  const layout = melLayout(settings, transform, capacity);
  const { body, locals } = melKernel(settings, transform, layout);
  const { exports } = new wasm.Instance(new wasm.Module(wasmCode.assemble(body, locals, layout.bytes)));
  const { memory, run: pair } = exports as Exports;
  fillTables(memory.buffer, settings, transform, layout);

  const buffer = new Float32Array(memory.buffer, layout.samples, capacity);
  const [row, pairedRow] = layout.rows.map((at) => new Float32Array(memory.buffer, at + 4, nMels));
  const sums = new Float64Array(memory.buffer, layout.power, 2);
  const run: MelEngine["run"] = (from, count, out, at) => {
    for (let t = 0; t < count; t += 2) {
      const first = layout.samples + 4 * (from + t * hopLength);
      const paired = t + 1 < count;
      pair(first, paired ? first + 4 * hopLength : first);
      // Bin 0 sums all samples of a frame, so it is finite only where each of them is.
      check(Number.isFinite(sums[0]! + sums[1]!), "melFrame", "samples must be finite", sums[0]! + sums[1]!);
      out.set(row!, at + t * nMels);
      if (paired) out.set(pairedRow!, at + (t + 1) * nMels);
    }
  };
  return { buffer, run };
}

function fillTables(memory: ArrayBuffer, settings: MelSettings, { order, passes }: Fourier, at: MelLayout): void {
  const half = order.length;
  const { rising, falling, starts } = melBands(settings);
  const doubles = (address: number, values: Float64Array): void => {
    new Float64Array(memory, address, values.length).set(values);
  };
  const ints = (address: number, values: Int32Array): void => {
    new Int32Array(memory, address, values.length).set(values);
  };
  const place = (i: number): number => Math.floor((4 * i) / half) * at.quarter + 16 * (i % (half / 4));
  const weights = Float64Array.from({ length: 2 * half + 2 }, (_, i) => (i % 2 === 0 ? rising : falling)[i >> 1]!);
  // As in power-spectrum.ts, half the window.
  const window = hann(settings.nFft).map((x) => x / 2);
  doubles(at.window, window);
  for (const [i, { twiddles }] of passes.entries()) doubles(at.twiddles[i]!, twiddles);
  doubles(at.turns, halfTurn(half));
  doubles(at.weights, weights);
  const places = Int32Array.from({ length: half + 1 }, (_, k) => place(order[k % half]!));
  ints(at.order, places);
  const firsts = starts.map((bin) => 16 * bin);
  ints(at.starts, firsts);
}
