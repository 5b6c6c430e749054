/*
 * Finds the sequence of least cost. Costs to go, which leave caps and minutes aside, never overestimate, so that the first whole
 * sequence that comes out of the queue is the best one (A*); siblings enter the queue one by one, since their order does not depend
 * on what came before. Where the effort ends first, a beam search gives a good sequence, and the queue's head a bound.
 * See Hart, Nilsson & Raphael (1968), A formal basis for the heuristic determination of minimum cost paths; Lawler (1972),
 * A procedure for computing the K best solutions; Handler & Zang (1980), A dual algorithm for the constrained shortest path problem.
 */
import { heap } from "../heap.ts";
import { beam } from "./beam.ts";
import { costToGo } from "./cost-to-go.ts";
import { extender, type Partial, sequenceOf } from "./partial.ts";
import type { Problem, Solution } from "./problem.ts";
import { successorsOf } from "./successors.ts";

/** A sequence that ends with `before`, to be continued by its successor number `turn` or a later one. */
interface Open {
  readonly before: Partial | undefined;
  readonly turn: number;
  /** What a whole sequence costs at least that goes on so. */
  readonly bound: number;
}

/** Solves `problem`; opens no more than `effort` partial sequences. */
export function solve(problem: Problem, effort: number): Solution {
  const toGo = costToGo(problem);
  const successors = successorsOf(problem, toGo);
  const extend = extender(problem, toGo);
  const deeper = (a: Open, b: Open): boolean => (a.before?.place ?? -1) > (b.before?.place ?? -1);
  const queue = heap<Open>((a, b) => a.bound < b.bound || (a.bound === b.bound && deeper(a, b)));
  const open = (before: Partial | undefined, turn: number): void => {
    const next = successors(before?.place ?? -1, before?.at ?? -1)[turn];
    if (next) queue.push({ before, turn, bound: (before?.cost ?? 0) + next.rest });
  };
  open(undefined, 0);
  for (let opened = 0; opened < effort; opened++) {
    const head = queue.pop();
    if (head === undefined) return { best: undefined, bound: Infinity };
    open(head.before, head.turn + 1);
    const { before, turn, bound } = head;
    const { at } = successors(before?.place ?? -1, before?.at ?? -1)[turn]!;
    const place = (before?.place ?? -1) + 1;
    const behind = (toGo.cost[place]![at] as number) - (problem.own[place]![at] as number);
    const partial = extend(before, at, bound - behind);
    if (partial === undefined) continue;
    if (place === problem.places.length - 1) return { best: sequenceOf(partial), bound: partial.cost };
    open(partial, 0);
  }
  return { best: beam(problem, { toGo, successors, extend }), bound: queue.peek()?.bound ?? Infinity };
}
