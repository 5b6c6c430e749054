/** The state of a generator: four 32-bit words, plain data, so that it can be saved and taken up again. */
export type RandomState = [number, number, number, number];

/** A seeded source of random numbers. */
export interface Random {
  /** The next integer in [0, 2³²). */
  readonly uint32: () => number;
  /** Fills `into` with the next integers, as `uint32` would give them one by one, but faster. */
  readonly draw: (into: Uint32Array) => void;
  /** The next number in [0, 1), of 32 random bits. */
  readonly uniform: () => number;
  /** The next number of the standard normal distribution. */
  readonly normal: () => number;
  /** A copy of the present state. */
  readonly state: () => RandomState;
}

/**
 * A generator from `seed`, an integer, or from a state that another one gave.
 * @see Blackman & Vigna (2021), xoshiro128**; Steele et al. (2014), SplitMix, for seeding.
 * @example random(42).uniform() === random(42).uniform() // true
 */
export function random(seed: number | RandomState): Random {
  let [a, b, c, d] = typeof seed === "number" ? seeded(seed) : seed;
  const uint32 = (): number => {
    const x = Math.imul(b, 5);
    const result = Math.imul((x << 7) | (x >>> 25), 9) >>> 0;
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = (d << 11) | (d >>> 21);
    return result;
  };
  const draw = (into: Uint32Array): void => {
    let [p, q, r, s] = [a, b, c, d];
    for (let i = 0; i < into.length; i++) {
      const x = Math.imul(q, 5);
      into[i] = Math.imul((x << 7) | (x >>> 25), 9);
      const t = q << 9;
      r ^= p;
      s ^= q;
      q ^= r;
      p ^= s;
      r ^= t;
      s = (s << 11) | (s >>> 21);
    }
    [a, b, c, d] = [p, q, r, s];
  };
  const uniform = (): number => uint32() / 2 ** 32;
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  return { uint32, draw, uniform, normal, state: () => [a, b, c, d] };
}

function seeded(seed: number): RandomState {
  let s = seed | 0;
  const next = (): number => {
    s = (s + 0x9e3779b9) | 0;
    let z = s;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return z ^ (z >>> 16);
  };
  return [next(), next(), next(), next()];
}

/** `items` in random order, as a new array (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], rng: Random): T[] {
  const result = [...items];
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(rng.uniform() * (i + 1));
    [result[i], result[j]] = [result[j] as T, result[i] as T];
  }
  return result;
}
