import type { AffectPoint } from "@swar/units";
import { FEATURE_CONTROLS } from "../../text/feature-controls.ts";

/** What moving one slider upwards by a tenth of its range does to the estimate. */
export interface Influence extends AffectPoint {
  readonly label: string;
}

/**
 * The changes from `base` to the estimates of the nudged songs, the largest first. Where a slider was moved downwards, the change is
 * turned round.
 */
export function influences(
  base: AffectPoint,
  nudged: readonly AffectPoint[],
  signs: readonly (1 | -1)[],
): readonly Influence[] {
  const all = FEATURE_CONTROLS.map(({ label }, i) => {
    const { arousal = Number.NaN, valence = Number.NaN } = nudged[i] ?? {};
    const sign = signs[i] ?? 1;
    return { label, arousal: sign * (arousal - base.arousal), valence: sign * (valence - base.valence) };
  });
  const size = ({ arousal, valence }: AffectPoint): number => Math.hypot(arousal, valence);
  return all.toSorted((a, b) => size(b) - size(a));
}
