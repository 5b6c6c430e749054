/** Adam and gradient clipping as nodes of the training graph, over all parameters in one vector. */
import type { Graph, Value } from "./graph.ts";

/** Adam's constants; Keras's defaults. */
export interface AdamOptions {
  /** Decay of the mean of gradients, in [0, 1). */
  readonly beta1?: number;
  /** Decay of the mean of squared gradients, in [0, 1). */
  readonly beta2?: number;
  /** Keeps the division finite; added to √v as Keras does. */
  readonly epsilon?: number;
}

/**
 * Parameters and moments, each of shape (n,). The moments are kept undivided: `first` is Adam's m / (1 − β₁) and `second`
 * its v / (1 − β₂), which spares two passes over all parameters; `adamRate` makes up for it.
 */
export interface AdamState {
  readonly parameters: Value;
  readonly first: Value;
  readonly second: Value;
}

/**
 * One update of `state` against `gradient`, all of shape (n,). `rate` is a scalar: see `adamRate`.
 * @see Kingma & Ba (2015), with the bias correction folded into the rate, as in their section 2 and in Keras.
 */
export function adam(g: Graph, state: AdamState, gradient: Value, rate: Value, options: AdamOptions = {}): AdamState {
  const { beta1 = 0.9, beta2 = 0.999, epsilon = 1e-7 } = options;
  const shape = gradient.shape;
  const mul = (a: Value, b: Value | number): Value =>
    g.one("Mul", [a, typeof b === "number" ? g.constant(b) : b], shape);
  const plus = (a: Value, b: Value): Value => g.one("Add", [a, b], shape);
  const first = plus(mul(state.first, beta1), gradient);
  const second = plus(mul(state.second, beta2), mul(gradient, gradient));
  const scale = plus(g.one("Sqrt", [second], shape), g.constant(epsilon / Math.sqrt(1 - beta2)));
  const move = g.one("Div", [mul(first, rate), scale], shape);
  return { parameters: g.one("Sub", [state.parameters, move], shape), first, second };
}

/**
 * The rate to feed at update `step`, counted from 1: the learning rate with Adam's bias correction, for moments that are
 * kept undivided (see `AdamState`).
 * @example adamRate(1e-3, 1) // 0.001
 */
export function adamRate(learningRate: number, step: number, options: AdamOptions = {}): number {
  const { beta1 = 0.9, beta2 = 0.999 } = options;
  const correction = (1 - beta1) / Math.sqrt(1 - beta2);
  return (correction * learningRate * Math.sqrt(1 - beta2 ** step)) / (1 - beta1 ** step);
}

/** `gradient`, shape (n,), shortened where its Euclidean norm exceeds `limit`. */
export function clipByNorm(g: Graph, gradient: Value, limit: number): Value {
  const norm = g.one("ReduceL2", [gradient, g.integers([0])], [], { keepdims: { int: 0 } });
  const ratio = g.one("Div", [g.constant(limit), g.one("Max", [norm, g.constant(1e-12)], [])], []);
  return g.one("Mul", [gradient, g.one("Min", [ratio, g.constant(1)], [])], gradient.shape);
}
