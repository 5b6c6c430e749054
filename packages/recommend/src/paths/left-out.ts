import type { Problem } from "./problem.ts";

/**
 * What every sequence costs at least in which a track was not gathered for its place, and so is no candidate there: such a track costs
 * `cuts[place]` at least, and nothing is known of its links, which count as nothing. Infinity where no track was left out.
 * Works forwards, with the least cost of beginnings that have such a track somewhere, and of those that have none.
 */
export function leftOut(problem: Problem, cuts: readonly number[]): number {
  const { own } = problem;
  let without = new Float64Array();
  let within = new Float64Array();
  // Least cost of all beginnings of either kind that end in a track which was left out.
  let outside = 0;
  let leastOf = 0;
  own.forEach((costs, p) => {
    const nextOutside = leastOf + (cuts[p] as number);
    const next =
      p === 0
        ? { without: costs.slice(), within: costs.map(() => Infinity) }
        : arrive(problem, p, { without, within, outside });
    ({ without, within } = next);
    outside = nextOutside;
    leastOf = Math.min(outside, ...without, ...within);
  });
  return Math.min(outside, ...within);
}

interface Beginnings {
  readonly without: Float64Array;
  readonly within: Float64Array;
  readonly outside: number;
}

function arrive({ places, own, link }: Problem, p: number, { without, within, outside }: Beginnings) {
  const [before, here] = [places[p - 1] as Int32Array, places[p] as Int32Array];
  const next = { without: new Float64Array(here.length), within: new Float64Array(here.length) };
  here.forEach((b, i) => {
    let [plain, other] = [Infinity, outside];
    for (let j = 0; j < before.length && before[j]! < b; j++) {
      const least = Math.min(without[j]!, within[j]!);
      if (least >= plain && within[j]! >= other) continue;
      const cost = link(before[j]!, b);
      plain = Math.min(plain, without[j]! + cost);
      other = Math.min(other, within[j]! + cost);
    }
    next.without[i] = own[p]![i]! + plain;
    next.within[i] = own[p]![i]! + other;
  });
  return next;
}
