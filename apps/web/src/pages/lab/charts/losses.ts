import type { TrainingRunView } from "../../../api/api-types.ts";

type Epoch = TrainingRunView["history"][number];

/** A loss of one fit at one epoch. */
export interface LossPlace {
  readonly run: string;
  readonly epoch: number;
  readonly loss: number;
}

/** The fit that is drawn strongly: that of the model that is kept, or the first. */
export function mainRun(runs: readonly TrainingRunView[]): TrainingRunView | undefined {
  const begun = runs.filter(({ history }) => history.length > 0);
  return begun.find(({ main }) => main) ?? begun[0];
}

/** The epoch with the least validation loss; undefined before the first. */
export function bestEpoch(history: readonly Epoch[]): Epoch | undefined {
  const known = history.filter(({ validationLoss }) => Number.isFinite(validationLoss));
  return known.toSorted((a, b) => a.validationLoss - b.validationLoss)[0];
}

/** One kind of loss of all `runs`, place by place. */
export function lossPlaces(runs: readonly TrainingRunView[], kind: "loss" | "validationLoss"): readonly LossPlace[] {
  return runs.flatMap(({ name, history }) =>
    history.map((epoch) => ({ run: name, epoch: epoch.epoch, loss: epoch[kind] })),
  );
}

/** The part of all losses that is drawn to scale: a few far above the others would flatten the rest. */
const USUAL = 0.95;

/**
 * The greatest loss that is drawn; greater ones are cut off at the edge.
 * @example lossCeiling([{ run: "model", epoch: 1, loss: 2 }]) // 2
 */
export function lossCeiling(places: readonly LossPlace[]): number {
  const sorted = places
    .map(({ loss }) => loss)
    .filter(Number.isFinite)
    .toSorted((a, b) => a - b);
  const [low = 0, high = 1] = [sorted[0], sorted.at(-1)];
  const usual = sorted[Math.floor(USUAL * (sorted.length - 1))] ?? high;
  return usual > low ? Math.min(high, low + 2 * (usual - low)) : high;
}
