import type { AffectPoint, Seconds } from "@swar/units";
import type { PlanePath } from "./plane-props.ts";

/** When point `index` of a path holds; its number where the path has no times. */
function timeOf({ time }: PlanePath, index: number): Seconds {
  return time === undefined ? index : (time[index] as number);
}

/** The place of a path at `at`, between its points in proportion; undefined where it has none. */
export function placeAt(path: PlanePath, at: Seconds): AffectPoint | undefined {
  const last = path.valence.length - 1;
  if (last < 0) return undefined;
  let [low, high] = [0, last];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (timeOf(path, middle) <= at) low = middle;
    else high = middle;
  }
  const [from, to] = [timeOf(path, low), timeOf(path, high)];
  const part = to > from ? Math.min(1, Math.max(0, (at - from) / (to - from))) : 0;
  const between = (values: ArrayLike<number>): number =>
    (values[low] as number) + part * ((values[high] as number) - (values[low] as number));
  return { valence: between(path.valence), arousal: between(path.arousal) };
}

/** The time at which a path comes nearest to `place`, where that is within `reach`. */
export function timeNear(
  path: PlanePath,
  place: AffectPoint,
  reach: number,
): { time: Seconds; away: number } | undefined {
  let best: { time: Seconds; away: number } | undefined;
  for (let i = 0; i + 1 < path.valence.length; i++) {
    const { part, away } = nearestOnPiece(path, i, place);
    if (away > (best?.away ?? reach)) continue;
    const from = timeOf(path, i);
    best = { time: from + part * (timeOf(path, i + 1) - from), away };
  }
  return best;
}

/** How far along piece `i`, from 0 to 1, the place nearest to `place` is, and how far away. */
function nearestOnPiece(
  { valence, arousal }: PlanePath,
  i: number,
  place: AffectPoint,
): { part: number; away: number } {
  const [x, y] = [valence[i] as number, arousal[i] as number];
  const [dx, dy] = [(valence[i + 1] as number) - x, (arousal[i + 1] as number) - y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((place.valence - x) * dx + (place.arousal - y) * dy) / length;
  const part = Math.min(1, Math.max(0, along));
  return { part, away: Math.hypot(x + part * dx - place.valence, y + part * dy - place.arousal) };
}
