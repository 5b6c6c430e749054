import type { AffectPoint } from "@swar/units";
import type { PlanePoints } from "./plane-props.ts";

/** Points by the cells of a grid over the plane, so that those near a place are found without looking at all. */
export interface PointGrid {
  /** The shown point nearest to `place`, not farther than `reach`; -1 where there is none. */
  readonly nearest: (place: AffectPoint, reach: number) => number;
}

const CELLS = 64;
const cellOf = (value: number): number => Math.min(CELLS - 1, Math.max(0, Math.floor(value * CELLS)));

/** Sorts `points` into cells, by counting: linear in their number. */
export function pointGrid({ valence, arousal, shown }: PlanePoints): PointGrid {
  const count = valence.length;
  const starts = new Int32Array(CELLS * CELLS + 1);
  const cell = (i: number): number => cellOf(arousal[i] as number) * CELLS + cellOf(valence[i] as number);
  const isShown = (i: number): boolean => shown === undefined || shown[i] === 1;
  for (let i = 0; i < count; i++) if (isShown(i)) starts[cell(i) + 1]!++;
  for (let c = 0; c < CELLS * CELLS; c++) starts[c + 1]! += starts[c]!;
  const members = new Int32Array(starts[CELLS * CELLS] as number);
  const next = starts.slice();
  for (let i = 0; i < count; i++) if (isShown(i)) members[next[cell(i)]!++] = i;

  const nearest = (place: AffectPoint, reach: number): number => {
    let best = -1;
    let least = reach * reach;
    const [low, high] = [cellOf(place.valence - reach), cellOf(place.valence + reach)];
    for (let row = cellOf(place.arousal - reach); row <= cellOf(place.arousal + reach); row++) {
      // The cells of a row lie one after another, so their points do, too.
      const end = starts[row * CELLS + high + 1] as number;
      for (let k = starts[row * CELLS + low] as number; k < end; k++) {
        const i = members[k] as number;
        const away = ((valence[i] as number) - place.valence) ** 2 + ((arousal[i] as number) - place.arousal) ** 2;
        if (away > least || (away === least && best >= 0)) continue;
        [best, least] = [i, away];
      }
    }
    return best;
  };
  return { nearest };
}
