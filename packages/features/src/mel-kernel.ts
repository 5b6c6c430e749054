/*
 * The code of the mel kernel: `run(first, second)` makes the mel bands of the two frames whose samples begin at those
 * addresses. One function a step; each names the JavaScript that it repeats.
 */
import { type Code, wasmCode } from "@swar/units";
import type { Fourier, FourierPass } from "./fourier.ts";
import type { MelLayout } from "./mel-layout.ts";
import type { MelSettings } from "./mel-settings.ts";

const { add, advance, get, int, load, loadFloats, loadInt, mul } = wasmCode;
const { repeatWhileBelow, set, spread, store, storeFloat, sub, whileBelow, zeros } = wasmCode;

/** A complex number: the locals that hold its parts, for two frames each. */
interface Complex {
  readonly re: number;
  readonly im: number;
}

// Locals: two parameters, then integers, all of them addresses or counted in bytes, then pairs of doubles.
const [FIRST, SECOND, I, J, K, L, UP, DOWN] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
const INTS = 6;
const complex = (n: number): Complex => ({ re: 2 + INTS + 2 * n, im: 2 + INTS + 2 * n + 1 });
const X0 = complex(0);
const X1 = complex(1);
const X2 = complex(2);
const X3 = complex(3);
const EVEN = complex(4);
const ODD = complex(5);
const GAP = complex(6);
const TURN = complex(7);
const W1 = complex(8);
const W2 = complex(9);
const W3 = complex(10);
const LOCALS = { params: 2, ints: INTS, pairs: 22 };

/** Where complex numbers begin, real and imaginary parts. */
type Numbers = Pick<MelLayout, "re" | "im">;

/** The kernel's body, and the locals that it counts on. */
export interface MelKernel {
  readonly body: Code;
  readonly locals: typeof LOCALS;
}

/**
 * The kernel for `settings` of power 2, over memory of `layout`.
 * @example melKernel(settings, fourier(1024), melLayout(settings, fourier(1024), 4096)).locals.params // 2
 */
export function melKernel({ nFft, nMels }: MelSettings, { passes, lastRadix }: Fourier, at: MelLayout): MelKernel {
  const end = 2 * nFft;
  const quarters = [0, 1, 2, 3].map((q) => quarterAt(at, q));
  const body = [
    ...set(J, get(FIRST)),
    ...set(K, get(SECOND)),
    ...quarters.flatMap((quarter, q) => pack(quarter, at.window + q * end, end)),
    ...radix4(at, passes[0]!, { twiddles: at.twiddles[0]!, step: at.quarter, end }),
    // From here on the quarters are transforms of their own; done one by one they stay in the nearest cache.
    ...quarters
      .flatMap((quarter) => [
        passes
          .slice(1)
          .map((pass, i) => radix4(quarter, pass, { twiddles: at.twiddles[i + 1]!, step: 4 * pass.span, end })),
        lastRadix === 4 ? lastRadix4(quarter, end) : lastRadix2(quarter, end),
      ])
      .flat(2),
    ...unpack(at, nFft / 2),
    ...sumBands(at, nMels),
  ];
  return { body, locals: LOCALS };
}

function quarterAt(at: MelLayout, q: number): Numbers {
  return { re: at.re + q * at.quarter, im: at.im + q * at.quarter };
}

const loadComplex = (into: Complex, re: Code, im: Code): Code => [...set(into.re, re), ...set(into.im, im)];
const plus = (a: Complex, b: Complex): [Code, Code] => [add(get(a.re), get(b.re)), add(get(a.im), get(b.im))];
const minus = (a: Complex, b: Complex): [Code, Code] => [sub(get(a.re), get(b.re)), sub(get(a.im), get(b.im))];
const times = (x: Complex, w: Complex): [Code, Code] => [
  sub(mul(get(x.re), get(w.re)), mul(get(x.im), get(w.im))),
  add(mul(get(x.re), get(w.im)), mul(get(x.im), get(w.re))),
];

/** Reads and writes the transform's numbers `offset` bytes after local `index`. */
const readAt = (into: Complex, { re, im }: Numbers, index: number, offset = 0): Code =>
  loadComplex(into, load(index, re + offset), load(index, im + offset));
const writeAt = ({ re, im }: Numbers, index: number, offset: number, [a, b]: [Code, Code]): Code => [
  ...store(index, re + offset, a),
  ...store(index, im + offset, b),
];

/** `pack` of power-spectrum.ts, for the numbers in the first `end` bytes; J and K walk over the samples. */
function pack(at: Numbers, window: number, end: number): Code {
  return [
    ...set(I, int(0)),
    ...repeatWhileBelow(I, end, [
      ...store(I, at.re, mul(loadFloats(J, K, 0), spread(I, window))),
      ...store(I, at.im, mul(loadFloats(J, K, 4), spread(I, window + 8))),
      ...advance(J, 8),
      ...advance(K, 8),
      ...advance(I, 16),
    ]),
  ];
}

/** The sums and differences of a radix-4 butterfly on the numbers `step` bytes apart from local I on. */
function butterfly(at: Numbers, step: number): Code {
  return [
    ...[X0, X1, X2, X3].flatMap((x, m) => readAt(x, at, I, m * step)),
    ...loadComplex(EVEN, ...plus(X0, X2)),
    ...loadComplex(GAP, ...minus(X0, X2)),
    ...loadComplex(ODD, ...plus(X1, X3)),
    ...loadComplex(TURN, sub(get(X1.im), get(X3.im)), sub(get(X3.re), get(X1.re))),
    ...loadComplex(X1, ...plus(GAP, TURN)),
    ...loadComplex(X2, ...minus(EVEN, ODD)),
    ...loadComplex(X3, ...minus(GAP, TURN)),
    ...writeAt(at, I, 0, plus(EVEN, ODD)),
  ];
}

/** Where a pass finds its twiddles, how many bytes apart the numbers of a butterfly lie, and where groups end. */
interface Place {
  readonly twiddles: number;
  readonly step: number;
  readonly end: number;
}

/** `radix4` of fourier.ts, for the numbers in the first `end` bytes. */
function radix4(at: Numbers, { span }: FourierPass, { twiddles, step, end }: Place): Code {
  const turned = [times(X1, W1), times(X2, W2), times(X3, W3)];
  return [
    ...set(J, int(0)),
    ...set(K, int(twiddles)),
    ...repeatWhileBelow(J, 4 * span, [
      ...[W1, W2, W3].flatMap((w, m) => loadComplex(w, spread(K, 16 * m), spread(K, 16 * m + 8))),
      ...set(I, get(J)),
      ...repeatWhileBelow(I, end, [
        ...butterfly(at, step),
        ...turned.flatMap((x, m) => writeAt(at, I, (m + 1) * step, x)),
        ...advance(I, 16 * span),
      ]),
      ...advance(J, 16),
      ...advance(K, 48),
    ]),
  ];
}

/** `lastRadix4` of fourier.ts. */
function lastRadix4(at: Numbers, end: number): Code {
  const results = [X1, X2, X3].flatMap((x, m) => writeAt(at, I, 16 * (m + 1), [get(x.re), get(x.im)]));
  return [...set(I, int(0)), ...repeatWhileBelow(I, end, [...butterfly(at, 16), ...results, ...advance(I, 64)])];
}

/** `lastRadix2` of fourier.ts. */
function lastRadix2(at: Numbers, end: number): Code {
  const body = [...readAt(X0, at, I), ...readAt(X1, at, I, 16)];
  const results = [...writeAt(at, I, 0, plus(X0, X1)), ...writeAt(at, I, 16, minus(X0, X1))];
  return [...set(I, int(0)), ...repeatWhileBelow(I, end, [...body, ...results, ...advance(I, 32)])];
}

const square = (x: Complex): Code => add(mul(get(x.re), get(x.re)), mul(get(x.im), get(x.im)));

/** `unpack` of power-spectrum.ts: UP and DOWN walk over bins k and half - k, K and L over their places. */
function unpack(at: MelLayout, half: number): Code {
  return [
    ...set(K, int(0)),
    ...set(L, int(4 * half)),
    ...set(UP, int(0)),
    ...set(DOWN, int(16 * half)),
    ...repeatWhileBelow(K, 2 * half + 4, [
      ...set(I, loadInt(K, at.order)),
      ...set(J, loadInt(L, at.order)),
      ...readAt(X0, at, I),
      ...readAt(X1, at, J),
      ...loadComplex(EVEN, add(get(X0.re), get(X1.re)), sub(get(X0.im), get(X1.im))),
      ...loadComplex(ODD, add(get(X0.im), get(X1.im)), sub(get(X1.re), get(X0.re))),
      ...loadComplex(W1, spread(UP, at.turns), spread(UP, at.turns + 8)),
      ...loadComplex(TURN, ...times(ODD, W1)),
      ...loadComplex(X0, ...plus(EVEN, TURN)),
      ...loadComplex(X1, ...minus(EVEN, TURN)),
      ...store(UP, at.power, square(X0)),
      ...store(DOWN, at.power, square(X1)),
      ...advance(K, 4),
      ...advance(L, -4),
      ...advance(UP, 16),
      ...advance(DOWN, -16),
    ]),
  ];
}

/** `sumBands` of mel-bands.ts: K walks over segments, I over bins, and L is the end of the segment. */
function sumBands(at: MelLayout, nMels: number): Code {
  const [value, rising, falling, risen, sum] = [X0.re, X1.re, X1.im, X2.re, X2.im] as const;
  const accumulate = (into: number, weight: number): Code =>
    set(into, add(get(into), mul(get(value), spread(I, at.weights + weight))));
  return [
    ...set(K, int(0)),
    ...set(I, loadInt(K, at.starts)),
    ...set(risen, zeros),
    ...repeatWhileBelow(K, 4 * (nMels + 1), [
      ...set(L, loadInt(K, at.starts + 4)),
      ...set(rising, zeros),
      ...set(falling, zeros),
      ...whileBelow(I, L, [
        ...set(value, load(I, at.power)),
        ...accumulate(rising, 0),
        ...accumulate(falling, 8),
        ...advance(I, 16),
      ]),
      ...set(sum, add(get(risen), get(falling))),
      ...storeFloat(K, at.rows[0], sum, 0),
      ...storeFloat(K, at.rows[1], sum, 1),
      ...set(risen, get(rising)),
      ...advance(K, 4),
    ]),
  ];
}
