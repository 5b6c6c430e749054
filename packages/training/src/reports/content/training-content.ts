/** What a report of training is made from: plain data. */
import type { AffectEvaluation } from "../../fit/metrics/affect-evaluation.ts";
import type { AxisMetrics } from "../../fit/metrics/axis-metrics.ts";
import type { ClassEvaluation } from "../../fit/metrics/class-evaluation.ts";
import type { Epoch } from "../../fit/fit.ts";
import type { ReportPoint } from "../report-point.ts";
import type { Settings } from "../tables/settings-table.ts";
import type { Comparison } from "./comparison.ts";
import type { DataSummary } from "./data-summary.ts";
import type { Spread } from "./spread.ts";

/** One pass of training: a fold, a repeat or the final run. */
export interface TrainingRun {
  /** Unique among the runs, such as "fold 1". */
  readonly name: string;
  readonly history: readonly Epoch[];
  /** Whether it is drawn strongly; where no run is, the first one is. */
  readonly main?: boolean | undefined;
}

/** What one fold or repeat reached on its own held-out rows. */
export interface FoldScores {
  readonly name: string;
  /** How many held-out rows. */
  readonly count: number;
  readonly arousal?: AxisMetrics | undefined;
  readonly valence?: AxisMetrics | undefined;
  /** In [0, 1]. */
  readonly accuracy?: number | undefined;
  /** In [0, 1]. */
  readonly macroF1?: number | undefined;
}

/** How much worse one target is predicted when a feature's values are shuffled (Breiman 2001). */
export interface TargetImportance {
  /** What is predicted, such as "arousal". */
  readonly target: string;
  /** What the numbers are, such as "fall of R²" or "rise of the squared error". */
  readonly measure: string;
  /** The number of each feature, over repeats of the shuffling; drawn from the greatest to the least. */
  readonly features: readonly ({ readonly name: string } & Pick<Spread, "mean" | "sd">)[];
}

/** What a report of training shows; a section whose data are absent or empty is left out. */
export interface TrainingReportContent {
  readonly title: string;
  /** What was done and what came of it, in plain words; without it a summary is written from the evaluation. */
  readonly summary?: string | undefined;
  /** What makes the scores say less than they seem to; shown in a box above everything. */
  readonly warnings?: readonly string[] | undefined;
  /** What one row is, in the singular: "clip" unless said otherwise. */
  readonly noun?: string | undefined;
  readonly runs?: readonly TrainingRun[] | undefined;
  /** Where arousal and valence are predicted. */
  readonly evaluation?: AffectEvaluation | undefined;
  /** The rows behind `evaluation`, shape (n,), any number: they are drawn, thinned where there are many. */
  readonly points?: readonly ReportPoint[] | undefined;
  /** Where quadrants are predicted as classes. */
  readonly classes?: ClassEvaluation | undefined;
  readonly folds?: readonly FoldScores[] | undefined;
  readonly importance?: readonly TargetImportance[] | undefined;
  readonly comparison?: Comparison | undefined;
  readonly data?: DataSummary | undefined;
  readonly settings?: Settings | undefined;
  /** Paragraphs of plain text. */
  readonly notes?: readonly string[] | undefined;
}
