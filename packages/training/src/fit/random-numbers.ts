/** Fills the random inputs of a training step. */
import type { Distribution } from "@swar/model";
import type { Random } from "@swar/units";

/** Overwrites `into` with independent numbers of `distribution`, drawn from `rng`. */
export function fillRandom(into: Float32Array, distribution: Distribution, rng: Random): void {
  if (distribution.kind === "dropout") fillDropout(into, distribution.rate, rng);
  else for (let i = 0; i < into.length; i++) into[i] = distribution.deviation * rng.normal();
}

/** Two factors from each 32 random bits: the rate is exact to 1 in 65,536. */
function fillDropout(into: Float32Array, rate: number, rng: Random): void {
  const threshold = Math.round(rate * 65536);
  const scale = 1 / (1 - rate);
  for (let i = 0; i < into.length; i += 2) {
    const bits = rng.uint32();
    into[i] = (bits & 0xffff) < threshold ? 0 : scale;
    into[i + 1] = bits >>> 16 < threshold ? 0 : scale;
  }
}
