import type { Extra } from "../catalogue/nearest.ts";
import type { Rules } from "./rules.ts";

/**
 * What breaking the least constraint costs. More than the cost of any place on the plane, so that in a ranking no nearness outweighs a
 * broken constraint.
 */
export const BREACH = 16;

/** What a track costs beyond its expected squared distance, breaches aside: how far it is from well known. */
export function unfamiliarity({ heard }: Rules, preferFamiliar: number): Extra {
  return preferFamiliar === 0 ? () => 0 : (i) => preferFamiliar * (1 - heard.familiarity(i));
}

/** The same with breaches, and Infinity for what must never come. */
export function withBreaches(extra: Extra, { allowed, broken }: Rules): Extra {
  return (i, most = Infinity) => {
    if (!allowed(i)) return Infinity;
    const own = extra(i);
    return own + BREACH * broken(i, (most - own) / BREACH);
  };
}
