/** The losses that a model can be trained with, by name. */
import {
  add,
  concordanceLoss,
  crossEntropy,
  type Graph,
  meanAbsoluteError,
  meanSquaredError,
  relativeSquaredError,
  type Value,
} from "@swar/graph";

/**
 * `mse`, `mae`: mean squared and absolute error. `ccc`: 1 − concordance. `agreement`: squared error relative to the
 * target's variance, plus 1 − concordance, so that both axes weigh the same. `crossEntropy`: of softmax(outputs).
 */
export const LOSSES = {
  mse: meanSquaredError,
  mae: meanAbsoluteError,
  ccc: concordanceLoss,
  agreement: (g, predicted, target) =>
    add(g, relativeSquaredError(g, predicted, target), concordanceLoss(g, predicted, target)),
  crossEntropy,
} as const satisfies Record<string, (g: Graph, predicted: Value, target: Value) => Value>;

/** The name of a loss. */
export type Loss = keyof typeof LOSSES;
