import type { CostToGo } from "./cost-to-go.ts";
import { type Extend, type Partial, sequenceOf } from "./partial.ts";
import type { Problem, Sequence } from "./problem.ts";
import type { Successors } from "./successors.ts";

/** What the search has ready. */
export interface Prepared {
  readonly toGo: CostToGo;
  readonly successors: Successors;
  readonly extend: Extend;
}

const WIDTH = 64;

/**
 * A good sequence, not always the best: place by place, the beginnings that promise most are kept. Undefined where none
 * of them can be finished.
 * @see Lowerre (1976), The HARPY speech recognition system.
 */
export function beam({ places, own }: Problem, { toGo, successors, extend }: Prepared): Sequence | undefined {
  let kept: (Partial | undefined)[] = [undefined];
  for (let place = 0; place < places.length; place++) {
    const next: { partial: Partial; promise: number }[] = [];
    for (const before of kept) {
      let grown = 0;
      for (const { at, rest } of successors(place - 1, before?.at ?? -1)) {
        const promise = (before?.cost ?? 0) + rest;
        const behind = (toGo.cost[place]![at] as number) - (own[place]![at] as number);
        const partial = extend(before, at, promise - behind);
        if (partial) next.push({ partial, promise });
        if (partial && ++grown === WIDTH) break;
      }
    }
    kept = next
      .sort((a, b) => a.promise - b.promise)
      .slice(0, WIDTH)
      .map(({ partial }) => partial);
  }
  return kept[0] && sequenceOf(kept[0]);
}
