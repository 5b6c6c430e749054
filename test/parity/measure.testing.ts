/* What the measurements of parity share: golden numbers, and distances between arrays. */
import { readFileSync } from "node:fs";

export type Numbers = ArrayLike<number>;

/** Golden files, each with a shape of its own. */
export type Json = any; // oxlint-disable-line typescript/no-explicit-any
export const golden = (name: string): Json => JSON.parse(readFileSync(`golden/${name}.json`, "utf8"));
export const floats = (base64: string): Float32Array =>
  new Float32Array(Uint8Array.from(Buffer.from(base64, "base64")).buffer);
export const most = (values: Iterable<number>): number => [...values].reduce((a, b) => Math.max(a, b), 0);
export const gaps = (a: Numbers, b: Numbers): number[] => Array.from(a, (x, i) => Math.abs(x - b[i]!));
export const norm = (a: Numbers): number => Math.hypot(...Array.from(a));
export const relative = (a: Numbers, b: Numbers): number => norm(gaps(a, b)) / norm(b);
export const share = (a: Numbers, b: Numbers): number =>
  most(gaps(a, b).map((gap, i) => gap / Math.max(1, Math.abs(b[i]!))));

/** The generator of golden/training/make.py and golden/features/loudness.py. */
export function congruential(seed: number): (n: number, low: number, high: number) => Float32Array {
  let state = seed;
  const next = (): number => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  return (n, low, high) => Float32Array.from({ length: n }, () => low + (high - low) * next());
}

/** Distances by the names of their lines in docs/PARITY.md. */
export type Distances = Readonly<Record<string, () => number | Promise<number>>>;
