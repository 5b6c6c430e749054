import { type Problem, reachOf } from "./problem.ts";

/** What is to come from each candidate of each place on, itself included, where caps and minutes are left aside. */
export interface CostToGo {
  /** Least cost; Infinity where no sequence can end well. */
  readonly cost: readonly Float64Array[];
  /** Least and greatest length of what remains, in seconds. */
  readonly shortest: readonly Float64Array[];
  readonly longest: readonly Float64Array[];
}

/**
 * Works backwards from the last place: the cost of a candidate is its own and the least of link and cost behind it.
 * @see Bellman (1957), Dynamic Programming.
 */
export function costToGo(problem: Problem): CostToGo {
  const { places, own, seconds, must } = problem;
  const reach = reachOf(problem);
  const blank = (fill: number): Float64Array[] => places.map((place) => new Float64Array(place.length).fill(fill));
  const [cost, shortest, longest] = [blank(Infinity), blank(Infinity), blank(-Infinity)];
  const lastMust = must.at(-1) ?? -1;
  for (let place = places.length - 1; place >= 0; place--) {
    const here = places[place] as Int32Array;
    for (let i = 0; i < here.length; i++) {
      const a = here[i] as number;
      const end = place === places.length - 1;
      const rest = end ? ending(a >= lastMust) : behind(problem, { place, a, reach, cost, shortest, longest });
      if (place === 0 && a > (reach[0] as number)) continue;
      cost[place]![i] = (own[place]![i] as number) + rest.cost;
      shortest[place]![i] = (seconds[a] as number) + rest.shortest;
      longest[place]![i] = (seconds[a] as number) + rest.longest;
    }
  }
  return { cost, shortest, longest };
}

interface Rest {
  cost: number;
  shortest: number;
  longest: number;
}

const ending = (well: boolean): Rest =>
  well ? { cost: 0, shortest: 0, longest: 0 } : { cost: Infinity, shortest: Infinity, longest: -Infinity };

interface Behind extends CostToGo {
  readonly place: number;
  readonly a: number;
  readonly reach: Int32Array;
}

function behind({ places, link }: Problem, { place, a, reach, cost, shortest, longest }: Behind): Rest {
  const rest = ending(false);
  const next = places[place + 1] as Int32Array;
  const costs = cost[place + 1] as Float64Array;
  const [short, long] = [shortest[place + 1] as Float64Array, longest[place + 1] as Float64Array];
  const end = reach[a + 1] as number;
  for (let j = next.length - 1; j >= 0; j--) {
    const b = next[j] as number;
    if (b <= a) break;
    const ahead = costs[j] as number;
    if (b > end || ahead === Infinity) continue;
    if (ahead < rest.cost) rest.cost = Math.min(rest.cost, ahead + link(a, b));
    rest.shortest = Math.min(rest.shortest, short[j] as number);
    rest.longest = Math.max(rest.longest, long[j] as number);
  }
  return rest;
}
