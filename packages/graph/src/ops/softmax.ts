/** Softmax and its logarithm along one axis, and their gradients. */
import type { Graph, Value } from "../graph.ts";
import { axisOf } from "../shapes.ts";

/** Positive weights along `axis` that add up to 1, proportional to eˣ. */
export function softmax(g: Graph, x: Value, axis: number): Value {
  const at = axisOf(axis, x.shape.length);
  const y = g.one("Softmax", [x], x.shape, { axis: { int: at } });
  g.record([x], [y], ([dy]) => {
    const weighted = g.one("Mul", [dy as Value, y], x.shape);
    const total = along(g, weighted, at);
    return [g.one("Sub", [weighted, g.one("Mul", [y, total], x.shape)], x.shape)];
  });
  return y;
}

/** The logarithm of `softmax`, stable for large x. */
export function logSoftmax(g: Graph, x: Value, axis: number): Value {
  const at = axisOf(axis, x.shape.length);
  const y = g.one("LogSoftmax", [x], x.shape, { axis: { int: at } });
  g.record([x], [y], ([dy]) => {
    const share = g.one("Mul", [g.one("Exp", [y], x.shape), along(g, dy as Value, at)], x.shape);
    return [g.one("Sub", [dy as Value, share], x.shape)];
  });
  return y;
}

function along(g: Graph, x: Value, axis: number): Value {
  const shape = x.shape.map((size, i) => (i === axis ? 1 : size));
  return g.one("ReduceSum", [x, g.integers([axis])], shape, { keepdims: { int: 1 } });
}
