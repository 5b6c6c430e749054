/*
 * `blockFilter` as WebAssembly: two pairs of blocks at once, one in each lane of f64x2. It gives the same to the bit. The
 * code is assembled for one plan: sizes and addresses are constants in it.
 */
import { type Code, type Wasm, wasmCode } from "@swar/units";
import { binMap, type BlockFilter, type BlockPlan, BLOCKS } from "./block-filter.ts";
import type { Fft } from "./fft.ts";
import {
  address,
  I,
  J,
  K,
  L,
  LOCALS,
  type PassTables,
  planeSize,
  type Planes,
  SCRATCH,
  transformCode,
} from "./fft-kernel.ts";

const { advance, assemble, get, int, load, loadFloats, loadInt, mul, set, spread, store, storeFloat, whileBelow } =
  wasmCode;

/** Longer blocks, of rates far apart, are left to JavaScript. */
const LONGEST = 1 << 16;

interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly run: () => void;
}

/** Whether `wasmBlockFilter` can be had for `plan`. */
export function suitsWasm({ input, output }: BlockPlan): boolean {
  return Math.max(input.length, output.length) <= LONGEST;
}

/** A filter of blocks on `wasm`. */
export function wasmBlockFilter(plan: BlockPlan, wasm: Wasm): BlockFilter {
  const at = layoutOf(plan);
  const { exports } = new wasm.Instance(new wasm.Module(assemble(kernel(plan, at), LOCALS, at.bytes)));
  const { memory, run } = exports as Exports;
  const { buffer } = memory;
  const { places, gains } = binMap(plan);
  new Float64Array(buffer, at.gains, gains.length).set(gains);
  new Int32Array(buffer, at.places, places.length).set(places.map((place) => address(plan.input, place)));
  const order = plan.output.order.subarray(plan.leadOut, plan.leadOut + plan.hopOut);
  new Int32Array(buffer, at.order, order.length).set(order.map((place) => address(plan.output, place)));
  for (const [{ passes }, tables] of [
    [plan.input, at.input.tables],
    [plan.output, at.output.tables],
  ] as const) {
    for (const [i, { twiddles, roots }] of passes.entries()) {
      new Float64Array(buffer, tables[i]!.twiddles, twiddles.length).set(twiddles);
      new Float64Array(buffer, tables[i]!.roots, roots.length).set(roots);
    }
  }
  return {
    samples: new Float32Array(buffer, at.samples, plan.input.length + (BLOCKS - 1) * plan.hop),
    filtered: new Float32Array(buffer, at.filtered, BLOCKS * plan.hopOut),
    run,
  };
}

/** Where one transform has its numbers and tables. */
interface TransformLayout extends Planes {
  readonly tables: readonly PassTables[];
}

/** Where everything lies: addresses in bytes. A pair is two doubles, one for each of two pairs of blocks. */
interface Layout {
  readonly input: TransformLayout;
  readonly output: TransformLayout;
  /** Integers and doubles of shape (output.length,): where bins come from, in bytes from `input.re`, and their gains. */
  readonly places: number;
  readonly gains: number;
  /** Integers of shape (hopOut,): where samples of the output stand, in bytes from `output.re`. */
  readonly order: number;
  /** Floats, as in `BlockFilter`. */
  readonly samples: number;
  readonly filtered: number;
  /** The size of it all. */
  readonly bytes: number;
}

function layoutOf({ input, output, hop, hopOut }: BlockPlan): Layout {
  let bytes = 0;
  const take = (size: number): number => {
    const start = bytes;
    bytes += Math.ceil(size / 64) * 64;
    return start;
  };
  const transform = (plan: Fft): TransformLayout => ({
    re: take(planeSize(plan)),
    im: take(planeSize(plan)),
    tables: plan.passes.map(({ twiddles, roots }) => ({
      twiddles: take(8 * twiddles.length),
      roots: take(8 * roots.length),
    })),
  });
  const layout = {
    input: transform(input),
    output: transform(output),
    places: take(4 * output.length),
    gains: take(8 * output.length),
    order: take(4 * hopOut),
    samples: take(4 * (input.length + (BLOCKS - 1) * hop)),
    filtered: take(4 * BLOCKS * hopOut),
  };
  return { ...layout, bytes };
}

function kernel(plan: BlockPlan, at: Layout): Code {
  const { input, output } = plan;
  return [
    ...pack(plan, at),
    ...transformCode(input, at.input, at.input.tables),
    ...keep(plan, at),
    ...transformCode(output, { re: at.output.im, im: at.output.re }, at.output.tables),
    ...unpack(plan, at),
  ];
}

/** Does `body` for each number of a transform, part by part; local I walks over the numbers, in bytes from their begin. */
function forEach(plan: Fft, body: (part: { place: number; offset: number }) => Code): Code {
  const parts = plan.passes[0]?.radix ?? 1;
  const length = plan.length / parts;
  return Array.from({ length: parts }, (_, i) => [
    ...set(I, int(0)),
    ...set(L, int(16 * length)),
    ...whileBelow(I, L, [...body({ place: i * length, offset: address(plan, i * length) }), ...advance(I, 16)]),
  ]).flat();
}

/** Blocks 0 and 2 become real parts, 1 and 3 imaginary ones. */
function pack({ input, hop }: BlockPlan, at: Layout): Code {
  return [
    ...set(J, int(at.samples)),
    ...set(K, int(at.samples + 8 * hop)),
    ...forEach(input, ({ offset }) => [
      ...store(I, at.input.re + offset, loadFloats(J, K, 0)),
      ...store(I, at.input.im + offset, loadFloats(J, K, 4 * hop)),
      ...advance(J, 4),
      ...advance(K, 4),
    ]),
  ];
}

/** Takes each bin of the output from the input's, with its gain. */
function keep({ output }: BlockPlan, at: Layout): Code {
  const [PLACES, GAINS] = [J, K];
  return [
    ...set(PLACES, int(at.places)),
    ...set(GAINS, int(at.gains)),
    ...forEach(output, ({ offset }) => [
      ...set(5, loadInt(PLACES, 0)),
      ...set(SCRATCH, spread(GAINS, 0)),
      ...store(I, at.output.re + offset, mul(load(5, at.input.re), get(SCRATCH))),
      ...store(I, at.output.im + offset, mul(load(5, at.input.im), get(SCRATCH))),
      ...advance(PLACES, 4),
      ...advance(GAINS, 8),
    ]),
  ];
}

function unpack({ hopOut }: BlockPlan, at: Layout): Code {
  const block = (index: number): number => at.filtered + 4 * hopOut * index;
  return [
    ...set(J, int(0)),
    ...set(L, int(4 * hopOut)),
    ...whileBelow(J, L, [
      ...set(I, loadInt(J, at.order)),
      ...set(SCRATCH, load(I, at.output.re)),
      ...set(SCRATCH + 1, load(I, at.output.im)),
      ...storeFloat(J, block(0), SCRATCH, 0),
      ...storeFloat(J, block(1), SCRATCH + 1, 0),
      ...storeFloat(J, block(2), SCRATCH, 1),
      ...storeFloat(J, block(3), SCRATCH + 1, 1),
      ...advance(J, 4),
    ]),
  ];
}
