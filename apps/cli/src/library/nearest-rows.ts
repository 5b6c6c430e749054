import { type RowFilter, squaresAbout, type TrackColumns } from "@swar/storage";
import type { AffectPoint } from "@swar/units";

/** What is asked of tracks besides that they are near. */
export interface RowCosts {
  readonly mayCome: RowFilter;
  /** What the track in a row costs wherever it is wanted, its uncertainty aside; at least 0. What is above `most` need not be exact. */
  readonly costs: (row: number, most: number) => number;
}

/** More than costs can be off, since variances come to seven digits. */
const ROUNDING = 1e-6;

interface Near {
  readonly id: number;
  readonly cost: number;
}

/**
 * Numbers of the `count` tracks of least squared distance to `point` plus variance plus costs, and of those that cost the same to six
 * digits, up to as many again. Tracks farther away than the last of them are not looked at.
 */
export function nearestRows(
  {
    ids,
    arousal,
    valence,
    variance,
    starts,
  }: Pick<TrackColumns, "arousal" | "ids" | "starts" | "valence" | "variance">,
  { mayCome, costs }: RowCosts,
  point: AffectPoint,
  count: number,
): number[] {
  let best: Near[] = [];
  let limit = Infinity;
  let fresh = 0;
  const cut = (): void => {
    best.sort((a, b) => a.cost - b.cost);
    limit = (best[count - 1]?.cost ?? Infinity) + ROUNDING;
    const end = best.findIndex(({ cost }) => cost > limit);
    best = best.slice(0, Math.min(2 * count, end < 0 ? best.length : end));
    fresh = 0;
  };
  for (const { away, from, to } of squaresAbout(starts, point)) {
    if (away > limit) break;
    for (let row = from; row < to; row++) {
      const up = arousal[row]! - point.arousal;
      const right = valence[row]! - point.valence;
      const near = up * up + right * right + variance[row]!;
      if (near > limit || !mayCome(row)) continue;
      const cost = near + costs(row, limit);
      if (cost > limit) continue;
      best.push({ id: ids[row]!, cost });
      if (++fresh > count) cut();
    }
  }
  cut();
  return best.map(({ id }) => id);
}
