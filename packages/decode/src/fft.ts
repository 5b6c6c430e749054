/** A planned discrete Fourier transform of one length; see `fft`. */
export interface Fft {
  readonly length: number;
  /**
   * Replaces `re + i·im`, each of shape (length,), by its transform, unscaled.
   * The inverse, unscaled too, is the same call with the two arrays exchanged.
   */
  readonly transform: (re: Float64Array, im: Float64Array) => void;
}

interface Stage {
  readonly radix: number;
  /** Length of each of the transforms that this stage splits by `radix`. */
  readonly span: number;
  /** How many such transforms lie interleaved. */
  readonly stride: number;
  /** Twiddles e^(−2πi·p·k / span) at `p * radix + k`. */
  readonly cos: Float64Array;
  readonly sin: Float64Array;
}

interface Planes {
  readonly re: Float64Array;
  readonly im: Float64Array;
}

/**
 * Plans the discrete Fourier transform of `length` complex numbers, X[k] = Σ x[n]·e^(−2πi·n·k / length).
 * Fast where `length` has small prime factors only; the cost grows with their sum.
 * @param length number of points, an integer ≥ 1
 * @see Stockham (1966), High-speed convolution and correlation: the autosort form, decimation in frequency.
 * @example
 * const re = Float64Array.of(1, 0, 0, 0);
 * fft(4).transform(re, new Float64Array(4)); // re is now 1, 1, 1, 1
 */
export function fft(length: number): Fft {
  const stages = plan(length);
  const work: Planes = { re: new Float64Array(length), im: new Float64Array(length) };
  const transform = (re: Float64Array, im: Float64Array): void => {
    let from: Planes = { re, im };
    let to = work;
    for (const stage of stages) {
      run(stage, from, to);
      [from, to] = [to, from];
    }
    if (from.re !== re) {
      re.set(from.re);
      im.set(from.im);
    }
  };
  return { length, transform };
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

function plan(length: number): Stage[] {
  let span = length;
  let stride = 1;
  return radices(length).map((radix) => {
    const cos = new Float64Array(span);
    const sin = new Float64Array(span);
    for (let p = 0; p < span / radix; p++) {
      for (let k = 0; k < radix; k++) {
        const angle = (-2 * Math.PI * p * k) / span;
        cos[p * radix + k] = Math.cos(angle);
        sin[p * radix + k] = Math.sin(angle);
      }
    }
    const stage = { radix, span, stride, cos, sin };
    span /= radix;
    stride *= radix;
    return stage;
  });
}

function run(stage: Stage, from: Planes, to: Planes): void {
  if (stage.radix === 4) split4(stage, from, to);
  else if (stage.radix === 2) split2(stage, from, to);
  else splitOdd(stage, from, to);
}

function split2({ span, stride, cos, sin }: Stage, from: Planes, to: Planes): void {
  const { re: xr, im: xi } = from;
  const { re: yr, im: yi } = to;
  const half = span >> 1;
  for (let p = 0; p < half; p++) {
    const wr = cos[2 * p + 1] as number;
    const wi = sin[2 * p + 1] as number;
    for (let q = 0; q < stride; q++) {
      const a = q + stride * p;
      const b = a + stride * half;
      const out = q + stride * 2 * p;
      const ar = xr[a] as number;
      const ai = xi[a] as number;
      const br = xr[b] as number;
      const bi = xi[b] as number;
      yr[out] = ar + br;
      yi[out] = ai + bi;
      yr[out + stride] = (ar - br) * wr - (ai - bi) * wi;
      yi[out + stride] = (ar - br) * wi + (ai - bi) * wr;
    }
  }
}

function split4({ span, stride, cos, sin }: Stage, from: Planes, to: Planes): void {
  const { re: xr, im: xi } = from;
  const { re: yr, im: yi } = to;
  const quarter = span >> 2;
  const jump = stride * quarter;
  for (let p = 0; p < quarter; p++) {
    const w1r = cos[4 * p + 1] as number;
    const w1i = sin[4 * p + 1] as number;
    const w2r = cos[4 * p + 2] as number;
    const w2i = sin[4 * p + 2] as number;
    const w3r = cos[4 * p + 3] as number;
    const w3i = sin[4 * p + 3] as number;
    const end = stride * p + stride;
    for (let a = stride * p, out = stride * 4 * p; a < end; a++, out++) {
      const ar = xr[a] as number;
      const ai = xi[a] as number;
      const br = xr[a + jump] as number;
      const bi = xi[a + jump] as number;
      const cr = xr[a + 2 * jump] as number;
      const ci = xi[a + 2 * jump] as number;
      const dr = xr[a + 3 * jump] as number;
      const di = xi[a + 3 * jump] as number;
      const sr = ar + cr;
      const si = ai + ci;
      const tr = ar - cr;
      const ti = ai - ci;
      const ur = br + dr;
      const ui = bi + di;
      const vr = bi - di;
      const vi = dr - br;
      yr[out] = sr + ur;
      yi[out] = si + ui;
      yr[out + stride] = (tr + vr) * w1r - (ti + vi) * w1i;
      yi[out + stride] = (tr + vr) * w1i + (ti + vi) * w1r;
      yr[out + 2 * stride] = (sr - ur) * w2r - (si - ui) * w2i;
      yi[out + 2 * stride] = (sr - ur) * w2i + (si - ui) * w2r;
      yr[out + 3 * stride] = (tr - vr) * w3r - (ti - vi) * w3i;
      yi[out + 3 * stride] = (tr - vr) * w3i + (ti - vi) * w3r;
    }
  }
}

/**
 * Any odd radix by the defining sum, over pairs: inputs j and radix − j enter as their sum and difference, and outputs k
 * and radix − k differ in one sign only.
 */
function splitOdd({ radix, span, stride, cos, sin }: Stage, from: Planes, to: Planes): void {
  const { re: xr, im: xi } = from;
  const { re: yr, im: yi } = to;
  const pairs = (radix - 1) >> 1;
  const part = span / radix;
  const jump = stride * part;
  const rootCos = Float64Array.from({ length: radix }, (_, k) => Math.cos((2 * Math.PI * k) / radix));
  const rootSin = Float64Array.from({ length: radix }, (_, k) => Math.sin((2 * Math.PI * k) / radix));
  // Sum and difference of each pair: real, imaginary, real, imaginary.
  const pair = new Float64Array(4 * (pairs + 1));
  for (let p = 0; p < part; p++) {
    for (let q = 0; q < stride; q++) {
      const first = q + stride * p;
      const zeroR = xr[first] as number;
      const zeroI = xi[first] as number;
      let totalR = zeroR;
      let totalI = zeroI;
      for (let j = 1; j <= pairs; j++) {
        const a = first + jump * j;
        const b = first + jump * (radix - j);
        pair[4 * j] = (xr[a] as number) + (xr[b] as number);
        pair[4 * j + 1] = (xi[a] as number) + (xi[b] as number);
        pair[4 * j + 2] = (xr[a] as number) - (xr[b] as number);
        pair[4 * j + 3] = (xi[a] as number) - (xi[b] as number);
        totalR += pair[4 * j] as number;
        totalI += pair[4 * j + 1] as number;
      }
      const out = q + stride * radix * p;
      yr[out] = totalR;
      yi[out] = totalI;
      for (let k = 1; k <= pairs; k++) {
        let evenR = zeroR;
        let evenI = zeroI;
        let oddR = 0;
        let oddI = 0;
        for (let j = 1, root = k; j <= pairs; j++) {
          const c = rootCos[root] as number;
          const s = rootSin[root] as number;
          evenR += (pair[4 * j] as number) * c;
          evenI += (pair[4 * j + 1] as number) * c;
          oddR += (pair[4 * j + 3] as number) * s;
          oddI -= (pair[4 * j + 2] as number) * s;
          root += k;
          if (root >= radix) root -= radix;
        }
        const w = p * radix + k;
        const v = p * radix + radix - k;
        const low = out + stride * k;
        const high = out + stride * (radix - k);
        yr[low] = (evenR + oddR) * (cos[w] as number) - (evenI + oddI) * (sin[w] as number);
        yi[low] = (evenR + oddR) * (sin[w] as number) + (evenI + oddI) * (cos[w] as number);
        yr[high] = (evenR - oddR) * (cos[v] as number) - (evenI - oddI) * (sin[v] as number);
        yi[high] = (evenR - oddR) * (sin[v] as number) + (evenI - oddI) * (cos[v] as number);
      }
    }
  }
}
