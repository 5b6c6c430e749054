/** Several learners side by side. */
import type { Spread } from "./spread.ts";

/** A measure by which learners are compared. */
export interface ComparedMeasure {
  /** The key of the measure in `ComparisonRow.scores`. */
  readonly key: string;
  /** How it is headed, such as "arousal R²". */
  readonly label: string;
  readonly better: "higher" | "lower";
}

/** One learner of a comparison. */
export interface ComparisonRow {
  /** What the learner is called, such as "ridge". */
  readonly name: string;
  /** What it reached, by the key of the measure; a measure that it lacks is left out. */
  readonly scores: Readonly<Record<string, Spread>>;
  /** What was chosen for it, in one line, such as "penalty 10". */
  readonly chosen?: string | undefined;
}

/** Learners by measures. */
export interface Comparison {
  readonly measures: readonly ComparedMeasure[];
  /** In the order in which they are to be read, predict-the-mean first. */
  readonly rows: readonly ComparisonRow[];
  /** How it was made, in a sentence: how many repeats, over what the intervals are. */
  readonly caption?: string | undefined;
}

/** R² of both axes: keys `arousal` and `valence`. */
export const AFFECT_MEASURES: readonly ComparedMeasure[] = [
  { key: "arousal", label: "arousal R²", better: "higher" },
  { key: "valence", label: "valence R²", better: "higher" },
];

/** Measures of a classifier: keys `accuracy` and `macroF1`. */
export const CLASS_MEASURES: readonly ComparedMeasure[] = [
  { key: "accuracy", label: "accuracy", better: "higher" },
  { key: "macroF1", label: "macro-F1", better: "higher" },
];

/** The best mean of the measure among `rows`; undefined where no row has it. */
export function bestMean({ key, better }: ComparedMeasure, rows: readonly ComparisonRow[]): number | undefined {
  const means = rows.flatMap(({ scores }) => scores[key]?.mean ?? []);
  if (means.length === 0) return undefined;
  return better === "higher" ? Math.max(...means) : Math.min(...means);
}
