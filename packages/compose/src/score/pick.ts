import type { Random, Unit } from "@swar/units";

/** One of `items`, which must not be empty, each as likely as the others. */
export function pick<T>(items: readonly T[], rng: Random): T {
  return items[Math.floor(rng.uniform() * items.length)] as T;
}

/** True with probability `p`; always draws, so that later choices do not depend on `p`. */
export function chance(p: Unit, rng: Random): boolean {
  return rng.uniform() < p;
}
