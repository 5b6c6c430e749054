/*
 * The transform of `fft.ts` as WebAssembly, on two arrays at once: one in each lane of f64x2. The steps are those of
 * JavaScript, in their order, so that each lane holds what `transform` computes, to the bit.
 */
import { type Code, wasmCode } from "@swar/units";
import type { Fft, FftPass } from "./fft.ts";

const { add, advance, get, int, load, mul, set, spread, store, sub, whileBelow } = wasmCode;

/** Where pairs of complex numbers lie in memory: addresses in bytes. */
export interface Planes {
  /** Where the real and the imaginary parts begin. */
  readonly re: number;
  readonly im: number;
}

/** Where the transform finds its tables, as `transformTables` lays them out. */
export interface PassTables {
  readonly twiddles: number;
  readonly roots: number;
}

/** Locals that the code uses: integers first, then pairs of doubles. `ZERO` must hold 0. */
export const LOCALS = { params: 0, ints: 8, pairs: 72 } as const;
export const ZERO = 0;
export const [I, J, K, L] = [1, 2, 3, 4] as const;
const [BASE, END, STOP] = [5, 6, 7] as const;

/** A complex number: the locals that hold its parts. */
interface Complex {
  readonly re: number;
  readonly im: number;
}
const complex = (n: number): Complex => ({ re: LOCALS.ints + 2 * n, im: LOCALS.ints + 2 * n + 1 });

/** The first of them, for others' use between transforms. */
export const SCRATCH = LOCALS.ints;

/** Bytes that the first pass's parts lie further apart than they are long: powers of two would fall on the same lines of the cache. */
const GAP_BETWEEN_PARTS = 64;

/** Where number `place` of a transform begins, in bytes. */
export function address({ length, passes }: Fft, place: number): number {
  const part = length / (passes[0]?.radix ?? 1);
  return 16 * place + GAP_BETWEEN_PARTS * Math.floor(place / part);
}

/** Bytes that `fft.length` pairs of doubles take. */
export function planeSize(plan: Fft): number {
  return address(plan, plan.length);
}

/** The code that transforms the numbers of `planes`; the other way round with the planes exchanged. */
export function transformCode(plan: Fft, planes: Planes, tables: readonly PassTables[]): Code {
  const [first, ...rest] = plan.passes;
  if (first === undefined) return [];
  const part = plan.length / first.radix;
  const apart = address(plan, part);
  return [
    ...set(BASE, int(0)),
    ...set(END, int(16 * part)),
    ...passCode(first, planes, tables[0]!, apart),
    // From here on the parts are transforms of their own; done one by one they stay in the nearest cache.
    ...set(BASE, int(0)),
    ...set(L, int(planeSize(plan))),
    ...whileBelow(BASE, L, [
      ...set(END, [...get(BASE), ...int(16 * part), 0x6a]),
      ...rest.flatMap((pass, i) => passCode(pass, planes, tables[i + 1]!, (16 * pass.span) / pass.radix)),
      ...advance(BASE, apart),
    ]),
  ];
}

/** One pass over the numbers from `BASE` to `END`, the inputs of a butterfly `step` bytes apart. */
function passCode({ radix, span }: FftPass, planes: Planes, tables: PassTables, step: number): Code {
  const part = span / radix;
  const row = 16 * (radix - 1);
  const turns = part > 1;
  const twiddles = turns ? range(1, radix).flatMap((m) => loadTwiddle(m)) : [];
  const butterfly = radix === 4 ? split4 : radix === 2 ? split2 : splitOdd;
  const body = butterfly({ radix, planes, step, turns, roots: tables.roots });
  // The butterflies of one twiddle after the other: the loop inside runs over groups.
  return [
    ...set(J, get(BASE)),
    ...set(K, int(tables.twiddles)),
    ...set(STOP, [...get(BASE), ...int(16 * part), 0x6a]),
    ...whileBelow(J, STOP, [
      ...twiddles,
      ...set(I, get(J)),
      ...whileBelow(I, END, [...body, ...advance(I, 16 * span)]),
      ...advance(J, 16),
      ...advance(K, row),
    ]),
  ];
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

/** Twiddle m, up to 12, and the inputs, up to 13. */
const W = (m: number): Complex => complex(23 + m);
const X = (m: number): Complex => complex(m);
const [EVEN, ODD, GAP, TURN] = [complex(13), complex(14), complex(15), complex(16)];

const loadTwiddle = (m: number): Code => assign(W(m), [spread(K, 16 * (m - 1)), spread(K, 16 * (m - 1) + 8)]);

type Value = readonly [Code, Code];

const assign = (into: Complex, [re, im]: Value): Code => [...set(into.re, re), ...set(into.im, im)];
const plus = (a: Complex, b: Complex): Value => [add(get(a.re), get(b.re)), add(get(a.im), get(b.im))];
const minus = (a: Complex, b: Complex): Value => [sub(get(a.re), get(b.re)), sub(get(a.im), get(b.im))];
const times = (x: Complex, w: Complex): Value => [
  sub(mul(get(x.re), get(w.re)), mul(get(x.im), get(w.im))),
  add(mul(get(x.re), get(w.im)), mul(get(x.im), get(w.re))),
];

interface Butterfly {
  readonly radix: number;
  readonly planes: Planes;
  readonly step: number;
  /** Whether outputs are turned by twiddles; those of the last pass are not. */
  readonly turns: boolean;
  readonly roots: number;
}

const read = (into: Complex, { planes, step }: Butterfly, m: number): Code =>
  assign(into, [load(I, planes.re + m * step), load(I, planes.im + m * step)]);
const write = ({ planes, step }: Butterfly, m: number, [re, im]: Value): Code => [
  ...store(I, planes.re + m * step, re),
  ...store(I, planes.im + m * step, im),
];

/** Output m, turned where there is something to turn by, from a local that it may change. */
const put = (at: Butterfly, m: number, x: Complex, value: Value): Code => [
  ...assign(x, value),
  ...write(at, m, at.turns ? times(x, W(m)) : [get(x.re), get(x.im)]),
];

/** `split2` of fft.ts. */
function split2(at: Butterfly): Code {
  return [
    ...read(X(0), at, 0),
    ...read(X(1), at, 1),
    ...write(at, 0, plus(X(0), X(1))),
    ...put(at, 1, GAP, minus(X(0), X(1))),
  ];
}

/** `split4` of fft.ts. */
function split4(at: Butterfly): Code {
  return [
    ...range(0, 4).flatMap((m) => read(X(m), at, m)),
    ...assign(EVEN, plus(X(0), X(2))),
    ...assign(GAP, minus(X(0), X(2))),
    ...assign(ODD, plus(X(1), X(3))),
    ...assign(TURN, [sub(get(X(1).im), get(X(3).im)), sub(get(X(3).re), get(X(1).re))]),
    ...write(at, 0, plus(EVEN, ODD)),
    ...put(at, 1, X(1), plus(GAP, TURN)),
    ...put(at, 2, X(2), minus(EVEN, ODD)),
    ...put(at, 3, X(3), minus(GAP, TURN)),
  ];
}

/** `splitOdd` of fft.ts: input j becomes the sum of a pair, input radix − j their difference. */
function splitOdd(at: Butterfly): Code {
  const { radix, roots } = at;
  const pairs = range(1, (radix + 1) / 2);
  const root = (k: number): Value => [
    spread(ZERO, roots + 16 * (k % radix)),
    spread(ZERO, roots + 16 * (k % radix) + 8),
  ];
  const [total, even, odd, c] = [EVEN, GAP, TURN, ODD];
  return [
    ...range(0, radix).flatMap((m) => read(X(m), at, m)),
    ...assign(total, [get(X(0).re), get(X(0).im)]),
    ...pairs.flatMap((j) => [
      ...assign(c, minus(X(j), X(radix - j))),
      ...assign(X(j), plus(X(j), X(radix - j))),
      ...assign(X(radix - j), [get(c.re), get(c.im)]),
      ...assign(total, plus(total, X(j))),
    ]),
    ...write(at, 0, [get(total.re), get(total.im)]),
    ...pairs.flatMap((k) => [
      ...assign(even, [get(X(0).re), get(X(0).im)]),
      ...assign(odd, [wasmCode.zeros, wasmCode.zeros]),
      ...pairs.flatMap((j) => [
        ...assign(c, root(j * k)),
        ...set(even.re, add(get(even.re), mul(get(X(j).re), get(c.re)))),
        ...set(even.im, add(get(even.im), mul(get(X(j).im), get(c.re)))),
        ...set(odd.re, add(get(odd.re), mul(get(X(radix - j).im), get(c.im)))),
        ...set(odd.im, add(get(odd.im), mul(get(X(radix - j).re), get(c.im)))),
      ]),
      ...put(at, k, c, [add(get(even.re), get(odd.re)), sub(get(even.im), get(odd.im))]),
      ...put(at, radix - k, c, [sub(get(even.re), get(odd.re)), add(get(even.im), get(odd.im))]),
    ]),
  ];
}
