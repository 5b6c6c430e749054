/*
 * An assembler for the small part of WebAssembly that the kernels of the rooms need: 32-bit integers for addresses, and
 * pairs of doubles (f64x2), whose arithmetic is IEEE's and so gives what JavaScript's gives, to the bit. The index names
 * it all `wasmCode`.
 * See WebAssembly Core Specification 2.0 (2022), chapter 5, binary format.
 */

/** Instructions, encoded. */
export type Code = readonly number[];

/** The part of the platform's `WebAssembly` that is used: pass `WebAssembly` itself. */
export interface Wasm {
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (module: object) => { readonly exports: object };
}

/** Where to read or write: the address in local `at`, plus `offset` bytes. */
type Access = (at: number, offset: number) => Code;

/** A number of at least 0 in LEB128. */
function unsigned(value: number): Code {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)];
}

function signed(value: number): Code {
  return value >= -64 && value < 64 ? [value & 127] : [(value & 127) | 128, ...signed(value >> 7)];
}

const simd = (opcode: number): Code => [0xfd, ...unsigned(opcode)];

/** The value of local `index`, which is below 128. */
export const get = (index: number): Code => [0x20, index];

/** Sets local `index`, which is below 128, to the value of `code`. */
export const set = (index: number, code: Code): Code => [...code, 0x21, index];

/** The 32-bit integer `value`. */
export const int = (value: number): Code => [0x41, ...signed(value)];

/** Adds the integer `step` to local `index`. */
export const advance = (index: number, step: number): Code => set(index, [...get(index), ...int(step), 0x6a]);

/** Does `body` until local `index`, unsigned, is no more below `end`; at least once. */
export const repeatWhileBelow = (index: number, end: number, body: Code): Code => [
  0x03,
  0x40,
  ...body,
  ...get(index),
  ...int(end),
  0x49,
  0x0d,
  0x00,
  0x0b,
];

/** Does `body` while local `index`, unsigned, is below local `end`; perhaps never. */
export const whileBelow = (index: number, end: number, body: Code): Code => [
  0x02,
  0x40,
  0x03,
  0x40,
  ...get(index),
  ...get(end),
  0x4f,
  0x0d,
  0x01,
  ...body,
  0x0c,
  0x00,
  0x0b,
  0x0b,
];

/** Loads a 32-bit integer. */
export const loadInt: Access = (at, offset) => [...get(at), 0x28, 0x02, ...unsigned(offset)];

/** Loads a pair of doubles. */
export const load: Access = (at, offset) => [...get(at), ...simd(0x00), 0x04, ...unsigned(offset)];

/** Loads one double into both lanes. */
export const spread: Access = (at, offset) => [...get(at), ...simd(0x0a), 0x03, ...unsigned(offset)];

/** Loads a float from each of two places, as a pair of doubles. */
export const loadFloats = (at: number, other: number, offset: number): Code => [
  ...get(other),
  ...get(at),
  ...simd(0x5c),
  0x02,
  ...unsigned(offset),
  ...simd(0x56),
  0x02,
  ...unsigned(offset),
  1,
  ...simd(0x5f),
];

/** Stores a pair of doubles. */
export const store = (at: number, offset: number, code: Code): Code => [
  ...get(at),
  ...code,
  ...simd(0x0b),
  0x04,
  ...unsigned(offset),
];

/** Stores lane `lane` of the pair of doubles in local `value`, as a float. */
export const storeFloat = (at: number, offset: number, value: number, lane: number): Code => [
  ...get(at),
  ...get(value),
  ...simd(0x5e),
  ...simd(0x5a),
  0x02,
  ...unsigned(offset),
  lane,
];

/** The pair of zeros. */
export const zeros: Code = [...simd(0x0c), ...Array.from({ length: 16 }, () => 0)];

/** Sum, difference and product, lane by lane. */
export const add = (a: Code, b: Code): Code => [...a, ...b, ...simd(0xf0)];
export const sub = (a: Code, b: Code): Code => [...a, ...b, ...simd(0xf1)];
export const mul = (a: Code, b: Code): Code => [...a, ...b, ...simd(0xf2)];

const name = (text: string): Code => [text.length, ...Array.from(text, (c) => c.charCodeAt(0))];

/**
 * A module that exports `memory`, of `bytes` bytes or a little more, and `run`, a function of `params` integers. Locals
 * count on: first parameters, then `ints` integers, then `pairs` pairs of doubles.
 */
export function assemble(
  body: Code,
  locals: { params: number; ints: number; pairs: number },
  bytes: number,
): Uint8Array<ArrayBuffer> {
  const section = (id: number, content: Code): Code => [id, ...unsigned(content.length), ...content];
  const I32 = 0x7f;
  const code = [2, ...unsigned(locals.ints), I32, ...unsigned(locals.pairs), 0x7b, ...body, 0x0b];
  return Uint8Array.from([
    0x00,
    0x61,
    0x73,
    0x6d,
    1,
    0,
    0,
    0,
    ...section(1, [1, 0x60, locals.params, ...Array.from({ length: locals.params }, () => I32), 0]),
    ...section(3, [1, 0]),
    ...section(5, [1, 0, ...unsigned(Math.ceil(bytes / 65536))]),
    ...section(7, [2, ...name("memory"), 2, 0, ...name("run"), 0, 0]),
    ...section(10, [1, ...unsigned(code.length), ...code]),
  ]);
}
