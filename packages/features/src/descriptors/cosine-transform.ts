/*
 * The first coefficients of the type-II discrete cosine transform, orthonormal, as `scipy.fft.dct(norm="ortho")`. The
 * second half of each cosine mirrors the first, with its sign turned where the coefficient is odd, so that even
 * coefficients need sums of mirrored values only and odd ones differences.
 */
import { check } from "@swar/units";

/** Coefficients that are summed side by side, because each addition waits for the one before it. */
const LANES = 4;

/**
 * Transforms the numbers of `values` from `from` on, and writes the coefficients to `out` from `at` on. Nothing is
 * allocated on the way.
 */
export type CosineTransform = (
  values: Float32Array,
  from: number,
  out: Float32Array | Float64Array,
  at: number,
) => void;

/**
 * The transform of `size` numbers into their first `count` coefficients, integers with 1 ≤ count ≤ size.
 * @throws SwarError `invalid-argument` where a number breaks its rule.
 * @see Ahmed, Natarajan & Rao (1974), Discrete cosine transform.
 * @example
 * const coefficients = new Float64Array(1);
 * cosineTransform(4, 1)(Float32Array.of(1, 2, 3, 4), 0, coefficients, 0);
 * coefficients[0] // 5
 */
export function cosineTransform(size: number, count: number): CosineTransform {
  check(Number.isInteger(size) && size > 0, "cosineTransform", "size must be a positive integer", size);
  const fits = Number.isInteger(count) && count > 0 && count <= size;
  check(fits, "cosineTransform", `count must be an integer in [1, ${size}]`, count);
  const half = Math.ceil(size / 2);
  const groups = Math.ceil(count / LANES);
  const whole = Math.floor(count / LANES);
  const cosines = cosineTable(size, half, groups);
  const sums = new Float64Array(half);
  const gaps = new Float64Array(half);
  const rest = new Float64Array(LANES);
  return (values, from, out, at) => {
    fold(values, from, size, sums, gaps);
    for (let g = 0; g < whole; g++) transform(sums, gaps, cosines, g, out, at + g * LANES);
    if (whole === groups) return;
    transform(sums, gaps, cosines, whole, rest, 0);
    for (let k = whole * LANES; k < count; k++) out[at + k] = rest[k - whole * LANES]!;
  };
}

/**
 * Shape (groups, half, LANES): the first half of each cosine; the middle of an odd size is halved, as it is folded on
 * itself.
 */
function cosineTable(size: number, half: number, groups: number): Float64Array {
  return Float64Array.from({ length: groups * half * LANES }, (_, i) => {
    const k = LANES * Math.floor(i / (LANES * half)) + (i % LANES);
    const b = Math.floor(i / LANES) % half;
    const share = 2 * b + 1 === size ? 0.5 : 1;
    return share * Math.sqrt((k === 0 ? 1 : 2) / size) * Math.cos((Math.PI * k * (2 * b + 1)) / (2 * size));
  });
}

/** Lays the upper half of the values over the lower. */
function fold(values: Float32Array, from: number, size: number, sums: Float64Array, gaps: Float64Array): void {
  for (let b = 0; b < sums.length; b++) {
    const low = values[from + b]!;
    const high = values[from + size - 1 - b]!;
    sums[b] = low + high;
    gaps[b] = low - high;
  }
}

/** The LANES coefficients of `group`, an even one first, to `out` from `at` on. */
function transform(
  sums: Float64Array,
  gaps: Float64Array,
  cosines: Float64Array,
  group: number,
  out: Float32Array | Float64Array,
  at: number,
): void {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let i = 0, w = group * sums.length * LANES; i < sums.length; i++, w += LANES) {
    const sum = sums[i]!;
    const gap = gaps[i]!;
    a += cosines[w]! * sum;
    b += cosines[w + 1]! * gap;
    c += cosines[w + 2]! * sum;
    d += cosines[w + 3]! * gap;
  }
  out[at] = a;
  out[at + 1] = b;
  out[at + 2] = c;
  out[at + 3] = d;
}
