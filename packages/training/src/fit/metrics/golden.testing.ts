/** Measures by scikit-learn, scipy and numpy; see golden/metrics/make.py. */
import { readFileSync } from "node:fs";
import type { Quadrant } from "@swar/units";
import type { AxisMetricName, AxisMetrics } from "./axis-metrics.ts";
import type { Confusion } from "./confusion.ts";

type Range = readonly [number, number];

interface Labels {
  readonly accuracy: number;
  readonly macroF1: number;
  readonly confusion: Confusion;
}

interface Scores {
  readonly mse: number;
  readonly mae: number;
  readonly arousal: AxisMetrics;
  readonly valence: AxisMetrics;
  readonly quadrant: Labels;
}

interface Pair<T> {
  readonly truth: readonly T[];
  readonly predicted: readonly T[];
}

interface Golden {
  readonly tolerance: number;
  readonly axes: readonly (Pair<number> & AxisMetrics & { readonly name: string })[];
  readonly classes: readonly (Pair<Quadrant> & Labels & { readonly name: string })[];
  readonly evaluation: Pair<number> & {
    readonly quadrant: readonly Quadrant[];
    readonly mean: Range;
    readonly model: Scores;
    readonly baseline: Scores;
  };
  readonly quantiles: {
    readonly sorted: readonly number[];
    readonly shares: readonly number[];
    readonly numpy: readonly number[];
  };
  readonly intervals: Pair<number> & Record<AxisMetricName, Range> & { readonly tolerance: number };
  readonly clustered: {
    readonly tolerance: number;
    readonly values: readonly number[];
    readonly groups: readonly number[];
    readonly mean: Range;
  };
}

export const golden = JSON.parse(
  readFileSync(new URL("../../../../../golden/metrics/metrics.json", import.meta.url), "utf8"),
) as Golden;

/** The names of the six measures. */
export const METRICS = ["mse", "mae", "rmse", "r2", "pearson", "ccc"] as const satisfies readonly AxisMetricName[];
