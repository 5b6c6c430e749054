import type { CostToGo } from "./cost-to-go.ts";
import { type Problem, reachOf } from "./problem.ts";

/** Where a sequence may go on: a candidate by its position in its place, and what everything from it on costs, its link included. */
export interface Successor {
  readonly at: number;
  readonly rest: number;
}

/** The successors of a candidate of a place, the best first. Place −1 is the beginning. */
export type Successors = (place: number, at: number) => readonly Successor[];

/** Successors, each list made when it is first asked for. They do not depend on how a candidate was reached. */
export function successorsOf(problem: Problem, toGo: CostToGo): Successors {
  const { places, link } = problem;
  const reach = reachOf(problem);
  const made: (readonly Successor[] | undefined)[][] = places.map(() => []);
  let first: readonly Successor[] | undefined;
  const make = (place: number, a: number): Successor[] => {
    const costs = toGo.cost[place + 1] as Float64Array;
    const list: Successor[] = [];
    (places[place + 1] as Int32Array).forEach((b, at) => {
      if (b <= a || b > (reach[a + 1] as number) || costs[at] === Infinity) return;
      list.push({ at, rest: (costs[at] as number) + (a < 0 ? 0 : link(a, b)) });
    });
    return list.sort((x, y) => x.rest - y.rest || x.at - y.at);
  };
  return (place, at) => {
    if (place < 0) return (first ??= make(-1, -1));
    if (place + 1 === places.length) return [];
    return (made[place]![at] ??= make(place, places[place]![at] as number));
  };
}
