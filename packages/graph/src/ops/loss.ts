/** Losses: how far predictions are from targets, as one number to be made small. Arrays are (axes, batch). */
import type { Graph, Value } from "../graph.ts";
import { abs, square } from "./activation.ts";
import { add, divide, multiply, subtract } from "./arithmetic.ts";
import { mean, sum } from "./reduce.ts";
import { logSoftmax } from "./softmax.ts";

/** The mean of squared differences. */
export function meanSquaredError(g: Graph, predicted: Value, target: Value): Value {
  return mean(g, square(g, subtract(g, predicted, target)));
}

/** The mean of absolute differences. */
export function meanAbsoluteError(g: Graph, predicted: Value, target: Value): Value {
  return mean(g, abs(g, subtract(g, predicted, target)));
}

/**
 * The squared error of each axis relative to the target's variance over the batch (1 − R²), mean of the axes. A small
 * constant keeps it finite where the target does not vary.
 */
export function relativeSquaredError(g: Graph, predicted: Value, target: Value): Value {
  const over = { axes: [1], keep: true };
  const error = mean(g, square(g, subtract(g, predicted, target)), over);
  const variance = mean(g, square(g, subtract(g, target, mean(g, target, over))), over);
  return mean(g, divide(g, error, add(g, variance, g.constant(1e-8))));
}

/**
 * One minus Lin's concordance correlation coefficient over the batch, mean of the axes: 0 for perfect agreement, 2 at
 * worst. A small constant keeps it finite where nothing varies.
 * @see Lin (1989), A concordance correlation coefficient to evaluate reproducibility.
 */
export function concordanceLoss(g: Graph, predicted: Value, target: Value): Value {
  const over = { axes: [1], keep: true };
  const p = mean(g, predicted, over);
  const t = mean(g, target, over);
  const dp = subtract(g, predicted, p);
  const dt = subtract(g, target, t);
  const covariance = mean(g, multiply(g, dp, dt), over);
  const spread = add(g, mean(g, square(g, dp), over), mean(g, square(g, dt), over));
  const below = add(g, add(g, spread, square(g, subtract(g, p, t))), g.constant(1e-8));
  const ccc = divide(g, multiply(g, covariance, g.constant(2)), below);
  return subtract(g, g.constant(1), mean(g, ccc));
}

/** The mean over the batch of −Σ target · log softmax(logits), shapes (classes, batch). */
export function crossEntropy(g: Graph, logits: Value, target: Value): Value {
  const agreed = sum(g, multiply(g, logSoftmax(g, logits, 0), target), { axes: [0] });
  return multiply(g, mean(g, agreed), g.constant(-1));
}
