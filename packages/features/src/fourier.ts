/*
 * The discrete Fourier transform of 2^m complex numbers, in double precision and in place: radix-4 butterflies,
 * decimation in frequency, one radix-2 pass at the end where m is odd. Numbers lie in two arrays, real and imaginary.
 * The result is left in digit-reversed order, with a table to read it by: whoever reads every bin once anyway saves
 * the pass that would sort them. Every element is read into a name once: V8 does not join two reads of one element.
 * See Cooley & Tukey (1965), An algorithm for the machine calculation of complex Fourier series.
 */
import { check } from "@swar/units";

/** One radix-4 pass over groups of `span` numbers. */
export interface FourierPass {
  readonly span: number;
  /** Shape (span / 4, 6): cos and sin of -2π jm / span for m = 1, 2, 3. */
  readonly twiddles: Float64Array;
}

/** A transform of one size, with its tables. */
export interface Fourier {
  /** The passes with twiddles, in order; one pass without twiddles, of radix `lastRadix`, follows them. */
  readonly passes: readonly FourierPass[];
  readonly lastRadix: 2 | 4;
  /** Shape (size,): bin k of a transformed array stands at index `order[k]`. */
  readonly order: Int32Array;
  /** Transforms `re` and `im`, each of shape (size,), in place: X[k] = Σ x[n] exp(-2πi kn / size), unscaled. */
  readonly transform: (re: Float64Array, im: Float64Array) => void;
}

/**
 * The transform of `size` complex numbers; `size` is a power of two of at least 2.
 * @throws SwarError `invalid-argument` where `size` is not such a power.
 * @example fourier(8).order[1] // 2
 */
export function fourier(size: number): Fourier {
  const powerOfTwo = size >= 2 && Number.isInteger(Math.log2(size));
  check(powerOfTwo, "fourier", "size must be a power of two of at least 2", size);
  const passes: FourierPass[] = [];
  let span = size;
  for (; span > 4; span /= 4) passes.push({ span, twiddles: twiddles(span) });
  const lastRadix = span === 4 ? 4 : 2;
  const finish = lastRadix === 4 ? lastRadix4 : lastRadix2;
  const transform = (re: Float64Array, im: Float64Array): void => {
    for (const pass of passes) radix4(re, im, pass.twiddles, pass.span);
    finish(re, im);
  };
  return { order: digitReversal(size), passes, lastRadix, transform };
}

function twiddles(span: number): Float64Array {
  return Float64Array.from({ length: (span / 4) * 6 }, (_, i) => {
    const j = Math.floor(i / 6);
    const m = Math.floor((i % 6) / 2) + 1;
    const angle = (-2 * Math.PI * j * m) / span;
    return i % 2 === 0 ? Math.cos(angle) : Math.sin(angle);
  });
}

function digitReversal(size: number): Int32Array {
  return Int32Array.from({ length: size }, (_, k) => {
    let index = 0;
    let rest = k;
    for (let span = size; span > 1;) {
      const radix = span >= 4 ? 4 : 2;
      span /= radix;
      index += (rest % radix) * span;
      rest = Math.floor(rest / radix);
    }
    return index;
  });
}

/** One pass over all groups of `span` numbers; `j` outside keeps the twiddles in registers. */
function radix4(re: Float64Array, im: Float64Array, w: Float64Array, span: number): void {
  const quarter = span >> 2;
  const size = re.length;
  for (let j = 0; j < quarter; j++) {
    const cos1 = w[6 * j]!;
    const sin1 = w[6 * j + 1]!;
    const cos2 = w[6 * j + 2]!;
    const sin2 = w[6 * j + 3]!;
    const cos3 = w[6 * j + 4]!;
    const sin3 = w[6 * j + 5]!;
    for (let i0 = j; i0 < size; i0 += span) {
      const i1 = i0 + quarter;
      const i2 = i1 + quarter;
      const i3 = i2 + quarter;
      const re0 = re[i0]!;
      const im0 = im[i0]!;
      const re1 = re[i1]!;
      const im1 = im[i1]!;
      const re2 = re[i2]!;
      const im2 = im[i2]!;
      const re3 = re[i3]!;
      const im3 = im[i3]!;
      const evenRe = re0 + re2;
      const evenIm = im0 + im2;
      const gapRe = re0 - re2;
      const gapIm = im0 - im2;
      const oddRe = re1 + re3;
      const oddIm = im1 + im3;
      const turnRe = im1 - im3;
      const turnIm = re3 - re1;
      re[i0] = evenRe + oddRe;
      im[i0] = evenIm + oddIm;
      const outRe1 = gapRe + turnRe;
      const outIm1 = gapIm + turnIm;
      const outRe2 = evenRe - oddRe;
      const outIm2 = evenIm - oddIm;
      const outRe3 = gapRe - turnRe;
      const outIm3 = gapIm - turnIm;
      re[i1] = outRe1 * cos1 - outIm1 * sin1;
      im[i1] = outRe1 * sin1 + outIm1 * cos1;
      re[i2] = outRe2 * cos2 - outIm2 * sin2;
      im[i2] = outRe2 * sin2 + outIm2 * cos2;
      re[i3] = outRe3 * cos3 - outIm3 * sin3;
      im[i3] = outRe3 * sin3 + outIm3 * cos3;
    }
  }
}

/** The last pass where the size is a power of four: every twiddle is 1. */
function lastRadix4(re: Float64Array, im: Float64Array): void {
  for (let i = 0; i < re.length; i += 4) {
    const re0 = re[i]!;
    const im0 = im[i]!;
    const re1 = re[i + 1]!;
    const im1 = im[i + 1]!;
    const re2 = re[i + 2]!;
    const im2 = im[i + 2]!;
    const re3 = re[i + 3]!;
    const im3 = im[i + 3]!;
    const evenRe = re0 + re2;
    const evenIm = im0 + im2;
    const gapRe = re0 - re2;
    const gapIm = im0 - im2;
    const oddRe = re1 + re3;
    const oddIm = im1 + im3;
    const turnRe = im1 - im3;
    const turnIm = re3 - re1;
    re[i] = evenRe + oddRe;
    im[i] = evenIm + oddIm;
    re[i + 1] = gapRe + turnRe;
    im[i + 1] = gapIm + turnIm;
    re[i + 2] = evenRe - oddRe;
    im[i + 2] = evenIm - oddIm;
    re[i + 3] = gapRe - turnRe;
    im[i + 3] = gapIm - turnIm;
  }
}

/** The last pass where the size is twice a power of four. */
function lastRadix2(re: Float64Array, im: Float64Array): void {
  for (let i = 0; i < re.length; i += 2) {
    const re0 = re[i]!;
    const im0 = im[i]!;
    const re1 = re[i + 1]!;
    const im1 = im[i + 1]!;
    re[i] = re0 + re1;
    im[i] = im0 + im1;
    re[i + 1] = re0 - re1;
    im[i + 1] = im0 - im1;
  }
}
