import type { AffectPoint } from "@swar/units";

/** Places by their number. */
export interface Places {
  readonly length: number;
  /** Undefined where it is to be passed over. */
  readonly at: (index: number) => AffectPoint | undefined;
}

const DIRECTIONS: Readonly<Record<string, readonly [valence: number, arousal: number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
/** What lies aside counts more than what lies ahead, so that one goes on straight. */
const ASIDE = 2;

/** The place that one reaches from `from` by an arrow key: the nearest in a right angle about its direction; -1 where none lies there. */
export function nextToward(places: Places, from: AffectPoint, key: string): number {
  const direction = DIRECTIONS[key];
  if (!direction) return -1;
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < places.length; i++) {
    const place = places.at(i);
    if (!place) continue;
    const [dx, dy] = [place.valence - from.valence, place.arousal - from.arousal];
    const ahead = dx * direction[0] + dy * direction[1];
    const aside = Math.abs(dx * direction[1] - dy * direction[0]);
    const cost = ahead + ASIDE * aside;
    if (ahead <= 1e-9 || aside > ahead || cost >= least) continue;
    [best, least] = [i, cost];
  }
  return best;
}
