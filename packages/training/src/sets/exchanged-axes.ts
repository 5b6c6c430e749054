/** Whether a table has its two axes exchanged, told by ratings of the same music over time. */
import { axisMetrics } from "../fit/metrics/axis-metrics.ts";
import type { OnAxes } from "./labelled-set.ts";

/** What one item's whole was rated, and the mean of its ratings over time. */
export interface AxesPair {
  readonly whole: OnAxes<number>;
  readonly mean: OnAxes<number>;
}

/** Items below which nothing is concluded. */
const ENOUGH = 20;

/** "exchanged" or "straight", whichever way agrees better with the curves; "unknown" with fewer than 20 items. */
export function exchangedAxes(pairs: readonly AxesPair[]): "exchanged" | "straight" | "unknown" {
  if (pairs.length < ENOUGH) return "unknown";
  const column = (of: "whole" | "mean", axis: keyof OnAxes<number>): number[] => pairs.map((pair) => pair[of][axis]);
  const agreement = (first: keyof OnAxes<number>, second: keyof OnAxes<number>): number =>
    axisMetrics(column("mean", "arousal"), column("whole", first)).pearson +
    axisMetrics(column("mean", "valence"), column("whole", second)).pearson;
  const straight = agreement("arousal", "valence");
  const crossed = agreement("valence", "arousal");
  if (!(Math.abs(crossed - straight) > 0)) return "unknown";
  return crossed > straight ? "exchanged" : "straight";
}
