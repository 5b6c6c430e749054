/** Fills the random inputs of a training step. */
import type { Distribution } from "@swar/model";
import type { Random } from "@swar/units";

/** Overwrites `into` with independent numbers of `distribution`, drawn from `rng`. */
export function fillRandom(into: Float32Array, distribution: Distribution, rng: Random): void {
  if (distribution.kind === "dropout") fillDropout(into, distribution.rate, rng);
  else for (let i = 0; i < into.length; i++) into[i] = distribution.deviation * rng.normal();
}

/** Random bits on their way into a mask; one block at a time, small enough for the processor's nearest cache. */
const BITS = new Uint32Array(2048);

/** Two factors from each 32 random bits: the rate is exact to 1 in 65,536. */
function fillDropout(into: Float32Array, rate: number, rng: Random): void {
  const threshold = Math.round(rate * 65536);
  const scale = 1 / (1 - rate);
  for (let from = 0; from < into.length; from += 2 * BITS.length) {
    const bits = BITS.subarray(0, Math.min(BITS.length, Math.ceil((into.length - from) / 2)));
    rng.draw(bits);
    for (let i = 0, k = from; i < bits.length; i++, k += 2) {
      const both = bits[i] as number;
      // The sign bit of the difference, without a branch: which way it goes could not be foreseen.
      into[k] = scale * (1 - (((both & 0xffff) - threshold) >>> 31));
      into[k + 1] = scale * (1 - (((both >>> 16) - threshold) >>> 31));
    }
  }
}
