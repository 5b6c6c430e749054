/** Functions of one element, and their derivatives. */
import type { Graph, Value } from "../graph.ts";

/** The logistic function 1 / (1 + e⁻ˣ). */
export function sigmoid(g: Graph, x: Value): Value {
  const y = g.one("Sigmoid", [x], x.shape);
  g.record([x], [y], ([dy]) => {
    const slope = g.one("Mul", [y, g.one("Sub", [g.constant(1), y], x.shape)], x.shape);
    return [g.one("Mul", [dy as Value, slope], x.shape)];
  });
  return y;
}

/** The hyperbolic tangent. */
export function tanh(g: Graph, x: Value): Value {
  const y = g.one("Tanh", [x], x.shape);
  g.record([x], [y], ([dy]) => {
    const slope = g.one("Sub", [g.constant(1), g.one("Mul", [y, y], x.shape)], x.shape);
    return [g.one("Mul", [dy as Value, slope], x.shape)];
  });
  return y;
}

/** max(x, 0); the slope at 0 is 0. */
export function relu(g: Graph, x: Value): Value {
  const y = g.one("Relu", [x], x.shape);
  g.record([x], [y], ([dy]) => [g.one("Mul", [dy as Value, g.one("Sign", [y], x.shape)], x.shape)]);
  return y;
}

/** eˣ. */
export function exp(g: Graph, x: Value): Value {
  const y = g.one("Exp", [x], x.shape);
  g.record([x], [y], ([dy]) => [g.one("Mul", [dy as Value, y], x.shape)]);
  return y;
}

/** The natural logarithm of x > 0. */
export function log(g: Graph, x: Value): Value {
  const y = g.one("Log", [x], x.shape);
  g.record([x], [y], ([dy]) => [g.one("Div", [dy as Value, x], x.shape)]);
  return y;
}

/** The square root of x > 0. */
export function sqrt(g: Graph, x: Value): Value {
  const y = g.one("Sqrt", [x], x.shape);
  g.record([x], [y], ([dy]) => [g.one("Div", [g.one("Mul", [dy as Value, g.constant(0.5)], x.shape), y], x.shape)]);
  return y;
}

/** |x|; the slope at 0 is 0. */
export function abs(g: Graph, x: Value): Value {
  const y = g.one("Abs", [x], x.shape);
  g.record([x], [y], ([dy]) => [g.one("Mul", [dy as Value, g.one("Sign", [x], x.shape)], x.shape)]);
  return y;
}

/** x². */
export function square(g: Graph, x: Value): Value {
  const y = g.one("Mul", [x, x], x.shape);
  g.record([x], [y], ([dy]) => [g.one("Mul", [g.one("Mul", [dy as Value, g.constant(2)], x.shape), x], x.shape)]);
  return y;
}
