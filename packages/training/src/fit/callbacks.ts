/** Early stopping and learning-rate reduction, as pure functions of what they remember. */

/** When to stop and when to slow down, all by the validation loss. */
export interface Patience {
  /** Epochs without a better loss after which training stops; the best weights are restored. */
  readonly stopAfter: number;
  /** Epochs without an improvement by more than `minDelta` after which the learning rate is multiplied by `factor`. */
  readonly slowAfter: number;
  readonly factor: number;
  readonly minDelta: number;
  readonly leastRate: number;
}

/** The user's callbacks: EarlyStopping(patience 8), ReduceLROnPlateau(factor 0.5, patience 4, floor 1e-6). */
export const PATIENCE: Patience = { stopAfter: 8, slowAfter: 4, factor: 0.5, minDelta: 1e-4, leastRate: 1e-6 };

/** What the callbacks remember between epochs. */
export interface Plateau {
  readonly best: number;
  readonly sinceBest: number;
  readonly slowBest: number;
  readonly sinceSlow: number;
  readonly learningRate: number;
}

/** What they know before the first epoch. */
export function freshPlateau(learningRate: number): Plateau {
  return { best: Infinity, sinceBest: 0, slowBest: Infinity, sinceSlow: 0, learningRate };
}

/** The next memory after an epoch of validation loss `loss`, with what follows from it. */
export function afterEpoch(
  before: Plateau,
  loss: number,
  p: Patience,
): { plateau: Plateau; improved: boolean; stop: boolean } {
  const improved = loss < before.best;
  const sinceBest = improved ? 0 : before.sinceBest + 1;
  const progress = loss < before.slowBest - p.minDelta;
  const waited = progress ? 0 : before.sinceSlow + 1;
  const slow = waited >= p.slowAfter;
  const plateau = {
    best: improved ? loss : before.best,
    sinceBest,
    slowBest: progress ? loss : before.slowBest,
    sinceSlow: slow ? 0 : waited,
    learningRate: slow ? Math.max(p.leastRate, before.learningRate * p.factor) : before.learningRate,
  };
  return { plateau, improved, stop: sinceBest >= p.stopAfter };
}
