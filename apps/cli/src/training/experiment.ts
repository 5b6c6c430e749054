/** What `swar train` is to do, once its options are understood. */
import type { Compared, DataSummary, ModelMethod, Plan, TrainingOptions } from "@swar/training";

/** Runs, and what is to be said of them. */
export interface Experiment {
  readonly plan: Plan;
  /** What the model that is kept is called in comparisons. */
  readonly model: string;
  readonly method: ModelMethod;
  readonly about: TrainingOptions["about"];
  /** What one held-out thing is called; of several seeds, each of which predicts everything, `prediction`. */
  readonly noun: "clip" | "song" | "window" | "prediction";
  /** What makes scores say less than they seem to. */
  readonly warnings: readonly string[];
  readonly data: DataSummary;
  /** The names of a table's columns, whose importance is to be measured. */
  readonly columns?: readonly string[] | undefined;
  /** What to compare with, if anything. */
  readonly compared?: readonly Compared[] | undefined;
  /** Of what a run that is taken up again must not differ in. */
  readonly fingerprint: unknown;
}
