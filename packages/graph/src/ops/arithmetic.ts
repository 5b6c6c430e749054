/** The four operations, element by element with broadcasting, and their gradients. */
import type { Graph, Value } from "../graph.ts";
import type { Shape } from "../onnx.ts";
import { broadcast } from "../shapes.ts";
import { sumTo } from "./reduce.ts";

/** `a + b`, broadcast. */
export function add(g: Graph, a: Value, b: Value): Value {
  const y = g.one("Add", [a, b], broadcast(a.shape, b.shape));
  g.record([a, b], [y], ([dy], needed) => [back(g, dy, a.shape, needed[0]), back(g, dy, b.shape, needed[1])]);
  return y;
}

/** `a - b`, broadcast. */
export function subtract(g: Graph, a: Value, b: Value): Value {
  const y = g.one("Sub", [a, b], broadcast(a.shape, b.shape));
  g.record([a, b], [y], ([dy], needed) => [
    back(g, dy, a.shape, needed[0]),
    needed[1] ? sumTo(g, g.one("Neg", [dy as Value], y.shape), b.shape) : null,
  ]);
  return y;
}

/** `a · b`, broadcast. */
export function multiply(g: Graph, a: Value, b: Value): Value {
  const y = g.one("Mul", [a, b], broadcast(a.shape, b.shape));
  g.record([a, b], [y], ([dy], needed) => [
    needed[0] ? sumTo(g, g.one("Mul", [dy as Value, b], y.shape), a.shape) : null,
    needed[1] ? sumTo(g, g.one("Mul", [dy as Value, a], y.shape), b.shape) : null,
  ]);
  return y;
}

/** `a / b`, broadcast. */
export function divide(g: Graph, a: Value, b: Value): Value {
  const y = g.one("Div", [a, b], broadcast(a.shape, b.shape));
  g.record([a, b], [y], ([dy], needed) => {
    const da = g.one("Div", [dy as Value, b], y.shape);
    return [
      needed[0] ? sumTo(g, da, a.shape) : null,
      needed[1] ? sumTo(g, g.one("Neg", [g.one("Mul", [da, y], y.shape)], y.shape), b.shape) : null,
    ];
  });
  return y;
}

function back(g: Graph, dy: Value | null | undefined, shape: Shape, needed: boolean | undefined): Value | null {
  return dy && needed ? sumTo(g, dy, shape) : null;
}
