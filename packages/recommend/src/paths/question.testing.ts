/** Seeded questions for tests. */
import { random } from "@swar/units";
import type { Constraints } from "../constraints/constraints.ts";
import type { BruteOptions } from "./brute-force.testing.ts";
import { PATH_MODES, type PlaylistOptions } from "./playlist-types.ts";

/** The present of all questions. */
export const NOW = 1e12;

/** A seeded question. */
export function question(seed: number, ids: readonly string[]): BruteOptions {
  const rng = random(seed);
  const point = () => ({ arousal: rng.uniform(), valence: rng.uniform() });
  const maybe = (share: number): boolean => rng.uniform() < share;
  const constraints: Constraints = {
    ...(maybe(0.4) ? { perArtist: 1 + Math.floor(2 * rng.uniform()) } : {}),
    ...(maybe(0.3) ? { tempo: { min: 80, max: 140 } } : {}),
    ...(maybe(0.2) ? { loudness: { max: -12 } } : {}),
    ...(maybe(0.2) ? { energy: { min: 0.25 } } : {}),
    ...(maybe(0.2) ? { year: { min: 1990 } } : {}),
    ...(maybe(0.3) ? { genre: ["raga", "folk"] } : {}),
    ...(maybe(0.3) ? { repeatDays: 7 } : {}),
    ...(maybe(0.3) ? { explicit: false } : {}),
    ...(maybe(0.3) ? { mustInclude: [ids[Math.floor(ids.length * rng.uniform())]!] } : {}),
  };
  return {
    from: point(),
    to: point(),
    minutes: 2 + 14 * rng.uniform(),
    mode: PATH_MODES[Math.floor(3 * rng.uniform())]!,
    constraints,
    banned: maybe(0.3) ? [ids[Math.floor(ids.length * rng.uniform())]!] : [],
    continuity: maybe(0.5) ? 0.01 : 0.1 * rng.uniform(),
    now: NOW,
  };
}

/** The same for `playlist`. */
export const asked = ({ banned, ...rest }: BruteOptions): PlaylistOptions => ({
  ...rest,
  listener: { bannedTracks: banned },
});
