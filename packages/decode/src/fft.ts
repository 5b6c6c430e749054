/**
 * A discrete Fourier transform of any length, in place, whose results come out in an order of their own: what is done
 * bin by bin needs no other, and is spared the sorting.
 * @see Gentleman & Sande (1966), Fast Fourier transforms: for fun and profit: decimation in frequency.
 */

/** One pass of the transform: it splits each transform of `span` points into `radix` interleaved ones. */
export interface FftPass {
  readonly radix: number;
  readonly span: number;
  /** Shape (span / radix, radix − 1, 2): cos and sin of −2π·p·m / span, for the outputs m ≥ 1 of butterfly p. */
  readonly twiddles: Float64Array;
  /** Shape (radix, 2): cos and sin of 2π·k / radix. */
  readonly roots: Float64Array;
}

/** A planned discrete Fourier transform of one length; see `fft`. */
export interface Fft {
  readonly length: number;
  readonly passes: readonly FftPass[];
  /** Shape (length,): where bin k of the transform comes out. */
  readonly order: Int32Array;
  /**
   * Replaces `re + i·im`, each of shape (length,), by its transform, unscaled, bin k at `order[k]`.
   * The inverse, unscaled too, is the same call with the two arrays exchanged.
   */
  readonly transform: (re: Float64Array, im: Float64Array) => void;
}

/**
 * Plans the discrete Fourier transform of `length` complex numbers, X[k] = Σ x[n]·e^(−2πi·n·k / length).
 * Fast where `length` has small prime factors only; the cost grows with their sum.
 * @param length number of points, an integer ≥ 1
 * @example
 * const re = Float64Array.of(1, 0, 0, 0);
 * fft(4).transform(re, new Float64Array(4)); // re is now 1, 1, 1, 1
 */
export function fft(length: number): Fft {
  let span = length;
  const passes = radices(length).map((radix) => {
    const pass = plan(radix, span);
    span /= radix;
    return pass;
  });
  const transform = (re: Float64Array, im: Float64Array): void => {
    for (const pass of passes) run(pass, re, im);
  };
  return { length, passes, order: orderOf(passes, length), transform };
}

/**
 * The prime factors of `n`, with pairs of 2 taken together as 4.
 * @param n an integer ≥ 1
 * @example radices(360) // [4, 2, 3, 3, 5]
 */
export function radices(n: number): number[] {
  const found: number[] = [];
  let rest = n;
  const take = (radix: number): void => {
    for (; rest % radix === 0; rest /= radix) found.push(radix);
  };
  take(4);
  take(2);
  for (let radix = 3; radix * radix <= rest; radix += 2) take(radix);
  return rest > 1 ? [...found, rest] : found;
}

function plan(radix: number, span: number): FftPass {
  const part = span / radix;
  const twiddles = new Float64Array(2 * (span - part));
  for (let p = 0, at = 0; p < part; p++) {
    for (let m = 1; m < radix; m++) {
      const angle = (-2 * Math.PI * p * m) / span;
      twiddles[at++] = Math.cos(angle);
      twiddles[at++] = Math.sin(angle);
    }
  }
  const roots = Float64Array.from({ length: 2 * radix }, (_, i) => {
    const angle = (2 * Math.PI * (i >> 1)) / radix;
    return i % 2 === 0 ? Math.cos(angle) : Math.sin(angle);
  });
  return { radix, span, twiddles, roots };
}

/** Each pass takes the lowest digit of a bin's number, in mixed radix, to the highest that is left of its place. */
function orderOf(passes: readonly FftPass[], length: number): Int32Array {
  return Int32Array.from({ length }, (_, bin) => {
    let rest = bin;
    let place = 0;
    for (const { radix, span } of passes) {
      place += (rest % radix) * (span / radix);
      rest = Math.floor(rest / radix);
    }
    return place;
  });
}

function run(pass: FftPass, re: Float64Array, im: Float64Array): void {
  if (pass.radix === 4 && pass.span === 4) lastSplit4(re, im);
  else if (pass.radix === 4) split4(pass, re, im);
  else if (pass.radix === 2) split2(pass, re, im);
  else splitOdd(pass, re, im);
}

function split2({ span, twiddles }: FftPass, re: Float64Array, im: Float64Array): void {
  const half = span >> 1;
  for (let group = 0; group < re.length; group += span) {
    for (let a = group, w = 0; a < group + half; a++, w += 2) {
      const b = a + half;
      const ar = re[a] as number;
      const ai = im[a] as number;
      const br = re[b] as number;
      const bi = im[b] as number;
      re[a] = ar + br;
      im[a] = ai + bi;
      re[b] = ar - br;
      im[b] = ai - bi;
      if (half > 1) turn(re, im, b, twiddles, w);
    }
  }
}

/** Turns number `at` by the twiddle at `w`; the last pass has none to turn by. */
function turn(re: Float64Array, im: Float64Array, at: number, twiddles: Float64Array, w: number): void {
  const c = twiddles[w] as number;
  const s = twiddles[w + 1] as number;
  const r = re[at] as number;
  const i = im[at] as number;
  re[at] = r * c - i * s;
  im[at] = r * s + i * c;
}

function split4({ span, twiddles }: FftPass, re: Float64Array, im: Float64Array): void {
  const quarter = span >> 2;
  for (let group = 0; group < re.length; group += span) {
    for (let a = group; a < group + quarter; a++) {
      const b = a + quarter;
      const c = b + quarter;
      const d = c + quarter;
      const ar = re[a] as number;
      const ai = im[a] as number;
      const br = re[b] as number;
      const bi = im[b] as number;
      const cr = re[c] as number;
      const ci = im[c] as number;
      const dr = re[d] as number;
      const di = im[d] as number;
      const evenR = ar + cr;
      const evenI = ai + ci;
      const gapR = ar - cr;
      const gapI = ai - ci;
      const oddR = br + dr;
      const oddI = bi + di;
      const turnR = bi - di;
      const turnI = dr - br;
      re[a] = evenR + oddR;
      im[a] = evenI + oddI;
      const w = 6 * (a - group);
      const w1r = twiddles[w] as number;
      const w1i = twiddles[w + 1] as number;
      const w2r = twiddles[w + 2] as number;
      const w2i = twiddles[w + 3] as number;
      const w3r = twiddles[w + 4] as number;
      const w3i = twiddles[w + 5] as number;
      re[b] = (gapR + turnR) * w1r - (gapI + turnI) * w1i;
      im[b] = (gapR + turnR) * w1i + (gapI + turnI) * w1r;
      re[c] = (evenR - oddR) * w2r - (evenI - oddI) * w2i;
      im[c] = (evenR - oddR) * w2i + (evenI - oddI) * w2r;
      re[d] = (gapR - turnR) * w3r - (gapI - turnI) * w3i;
      im[d] = (gapR - turnR) * w3i + (gapI - turnI) * w3r;
    }
  }
}

/** `split4` where there is nothing to turn by. */
function lastSplit4(re: Float64Array, im: Float64Array): void {
  for (let a = 0; a < re.length; a += 4) {
    const evenR = (re[a] as number) + (re[a + 2] as number);
    const evenI = (im[a] as number) + (im[a + 2] as number);
    const gapR = (re[a] as number) - (re[a + 2] as number);
    const gapI = (im[a] as number) - (im[a + 2] as number);
    const oddR = (re[a + 1] as number) + (re[a + 3] as number);
    const oddI = (im[a + 1] as number) + (im[a + 3] as number);
    const turnR = (im[a + 1] as number) - (im[a + 3] as number);
    const turnI = (re[a + 3] as number) - (re[a + 1] as number);
    re[a] = evenR + oddR;
    im[a] = evenI + oddI;
    re[a + 1] = gapR + turnR;
    im[a + 1] = gapI + turnI;
    re[a + 2] = evenR - oddR;
    im[a + 2] = evenI - oddI;
    re[a + 3] = gapR - turnR;
    im[a + 3] = gapI - turnI;
  }
}

/**
 * Any odd radix by the defining sum, over pairs: inputs j and radix − j enter as their sum and difference, and outputs k
 * and radix − k differ in one sign only.
 */
function splitOdd({ radix, span, twiddles, roots }: FftPass, re: Float64Array, im: Float64Array): void {
  const pairs = (radix - 1) >> 1;
  const part = span / radix;
  // Sum and difference of each pair: real, imaginary, real, imaginary.
  const pair = new Float64Array(4 * (pairs + 1));
  for (let group = 0; group < re.length; group += span) {
    for (let first = group, w = 0; first < group + part; first++, w += 2 * (radix - 1)) {
      const zeroR = re[first] as number;
      const zeroI = im[first] as number;
      let totalR = zeroR;
      let totalI = zeroI;
      for (let j = 1; j <= pairs; j++) {
        const a = first + part * j;
        const b = first + part * (radix - j);
        pair[4 * j] = (re[a] as number) + (re[b] as number);
        pair[4 * j + 1] = (im[a] as number) + (im[b] as number);
        pair[4 * j + 2] = (re[a] as number) - (re[b] as number);
        pair[4 * j + 3] = (im[a] as number) - (im[b] as number);
        totalR += pair[4 * j] as number;
        totalI += pair[4 * j + 1] as number;
      }
      re[first] = totalR;
      im[first] = totalI;
      for (let k = 1; k <= pairs; k++) {
        let evenR = zeroR;
        let evenI = zeroI;
        let oddR = 0;
        let oddI = 0;
        for (let j = 1, root = k; j <= pairs; j++) {
          const c = roots[2 * root] as number;
          const s = roots[2 * root + 1] as number;
          evenR += (pair[4 * j] as number) * c;
          evenI += (pair[4 * j + 1] as number) * c;
          oddR += (pair[4 * j + 3] as number) * s;
          oddI += (pair[4 * j + 2] as number) * s;
          root += k;
          if (root >= radix) root -= radix;
        }
        const low = first + part * k;
        const high = first + part * (radix - k);
        re[low] = evenR + oddR;
        im[low] = evenI - oddI;
        re[high] = evenR - oddR;
        im[high] = evenI + oddI;
        if (part === 1) continue;
        turn(re, im, low, twiddles, w + 2 * (k - 1));
        turn(re, im, high, twiddles, w + 2 * (radix - k - 1));
      }
    }
  }
}
