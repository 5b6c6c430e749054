/** What the course of a training run shows. */
import type { Epoch } from "../../fit/fit.ts";
import type { TrainingRun } from "../content/training-content.ts";

/** The run that is drawn strongly: the first that is marked as main, else the first; undefined without runs. */
export function mainRun(runs: readonly TrainingRun[]): TrainingRun | undefined {
  return runs.find(({ main }) => main === true) ?? runs[0];
}

/** The first epoch of `history`, shape (n,), n ≥ 1, with the least validation loss, NaN counting as more than any. */
export function bestEpoch(history: readonly Epoch[]): Epoch {
  return history.reduce((best, line) =>
    line.validationLoss < best.validationLoss || Number.isNaN(best.validationLoss) ? line : best,
  );
}

/** A fall of the learning rate. */
export interface RateDrop {
  /** The first epoch at the lower rate. */
  readonly epoch: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Where the learning rate fell; a warm-up, in which it rises, is none.
 * @example rateDrops([]) // []
 */
export function rateDrops(history: readonly Epoch[]): readonly RateDrop[] {
  return history.slice(1).flatMap(({ epoch, learningRate: to }, i) => {
    const from = history[i]!.learningRate;
    return to < from ? [{ epoch, from, to }] : [];
  });
}
