import { random } from "@swar/units";
import { describe, expect, it } from "vitest";
import { leftOut } from "./left-out.ts";
import type { Problem } from "./problem.ts";

/** Six candidates, four places with some of them each. */
function problemOf(seed: number): { problem: Problem; cuts: number[] } {
  const rng = random(seed);
  const places = Array.from({ length: 4 }, () => Int32Array.from([0, 1, 2, 3, 4, 5].filter(() => rng.uniform() < 0.7)));
  const links = Array.from({ length: 36 }, rng.uniform);
  const problem: Problem = {
    places,
    own: places.map((place) => Float64Array.from(place, rng.uniform)),
    link: (a, b) => links[6 * a + b]!,
    seconds: new Float64Array(6),
    least: 0,
    most: 1,
    artist: new Uint32Array(6),
    perArtist: Infinity,
    before: new Map(),
    must: new Int32Array(),
  };
  return { problem, cuts: places.map(() => (rng.uniform() < 0.3 ? Infinity : rng.uniform())) };
}

/** Every way through the places, where −1 stands for a track that was left out. */
function slow({ places, own, link }: Problem, cuts: readonly number[]): number {
  let best = Infinity;
  const visit = (way: readonly number[], cost: number): void => {
    const p = way.length;
    if (p === places.length) {
      if (way.includes(-1)) best = Math.min(best, cost);
      return;
    }
    visit([...way, -1], cost + cuts[p]!);
    const last = way.at(-1) ?? -1;
    places[p]!.forEach((b, i) => {
      if (b > last) visit([...way, b], cost + own[p]![i]! + (last < 0 ? 0 : link(last, b)));
    });
  };
  visit([], 0);
  return best;
}

describe("leftOut", () => {
  it("is the least over all ways with a track that was left out", () => {
    for (let seed = 0; seed < 1000; seed++) {
      const { problem, cuts } = problemOf(seed);
      expect(leftOut(problem, cuts), `seed ${seed}`).toBeCloseTo(slow(problem, cuts), 9);
    }
  });
});
