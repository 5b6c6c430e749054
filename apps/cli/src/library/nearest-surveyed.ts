import { familiarityOf, type Range } from "@swar/recommend";
import type { TrackSurvey } from "@swar/storage";
import type { AffectPoint, Unit } from "@swar/units";

/** Which tracks come first, besides those that are near. */
export interface Preferences {
  /** How well the listener should know them. */
  readonly familiarity?: Range | undefined;
  readonly preferFamiliar?: number | undefined;
}

/** More than every distance, uncertainty and unfamiliarity together. */
const BREACH = 16;

/** What each track of `survey` costs wherever it is wanted, shape (n,): its uncertainty, what it breaks, and that it is not known. */
export function ownCosts(survey: TrackSurvey, { familiarity, preferFamiliar = 0 }: Preferences): Float64Array {
  const { variance, unmet, plays } = survey;
  const [low, high] = [Math.fround(familiarity?.min ?? 0), Math.fround(familiarity?.max ?? 1)];
  // Familiarity is what is given up first, so that it counts less than any wish of the survey.
  const isKnownAsAsked = (known: Unit): boolean => Math.fround(known) >= low && Math.fround(known) <= high;
  const costs = new Float64Array(variance.length);
  for (let i = 0; i < costs.length; i++) {
    const known = familiarityOf(plays[i]!);
    const broken = 2 * unmet[i]! + (isKnownAsAsked(known) ? 0 : 1);
    costs[i] = variance[i]! + BREACH * broken + preferFamiliar * (1 - known);
  }
  return costs;
}

/** More than costs can be off, since variances come to seven digits. */
const ROUNDING = 1e-6;

interface Near {
  readonly id: number;
  readonly cost: number;
}

/**
 * Numbers of the `count` tracks of least squared distance to `point` plus `costs`, and of those that cost the same to six digits, up
 * to as many again.
 */
export function nearestSurveyed(
  { ids, arousal, valence }: TrackSurvey,
  costs: Float64Array,
  point: AffectPoint,
  count: number,
): number[] {
  let best: Near[] = [];
  let limit = Infinity;
  const cut = (): void => {
    best.sort((a, b) => a.cost - b.cost);
    limit = (best[count - 1]?.cost ?? Infinity) + ROUNDING;
    const end = best.findIndex(({ cost }) => cost > limit);
    best = best.slice(0, Math.min(2 * count, end < 0 ? best.length : end));
  };
  for (let i = 0; i < ids.length; i++) {
    const [up, right] = [arousal[i]! - point.arousal, valence[i]! - point.valence];
    const cost = up * up + right * right + costs[i]!;
    if (cost > limit) continue;
    best.push({ id: ids[i]!, cost });
    if (best.length >= 4 * count) cut();
  }
  cut();
  return best.map(({ id }) => id);
}
