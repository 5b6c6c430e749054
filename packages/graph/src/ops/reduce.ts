/** Sums and means over axes, and the sum that undoes broadcasting. */
import type { Graph, Value } from "../graph.ts";
import type { Shape } from "../onnx.ts";
import { axisOf, fixed } from "../shapes.ts";
import { reshape } from "./shape.ts";

interface Over {
  /** Axes to reduce, counted from the end where negative; all where left out. */
  readonly axes?: readonly number[];
  /** Whether a reduced axis stays, with size 1. */
  readonly keep?: boolean;
}

/** The sum over `axes`. */
export function sum(g: Graph, x: Value, over: Over = {}): Value {
  return reduced(g, "ReduceSum", x, over, 1);
}

/** The mean over `axes`, of known sizes. */
export function mean(g: Graph, x: Value, over: Over = {}): Value {
  const count = allAxes(x, over).reduce((n, axis) => n * (fixed([x.shape[axis] ?? 1])[0] ?? 1), 1);
  return reduced(g, "ReduceMean", x, over, 1 / count);
}

function allAxes(x: Value, { axes = x.shape.map((_, i) => i) }: Over): number[] {
  return axes.map((a) => axisOf(a, x.shape.length)).sort((a, b) => a - b);
}

function reduced(g: Graph, operator: string, x: Value, over: Over, weight: number): Value {
  const axes = allAxes(x, over);
  const kept: Shape = x.shape.map((size, i) => (axes.includes(i) ? 1 : size));
  const shape = over.keep ? kept : x.shape.filter((_, i) => !axes.includes(i));
  const y = g.one(operator, [x, g.integers(axes)], shape, { keepdims: { int: over.keep ? 1 : 0 } });
  g.record([x], [y], ([dy]) => {
    const weighted = weight === 1 ? (dy as Value) : g.one("Mul", [dy as Value, g.constant(weight)], shape);
    return [stretch(g, over.keep ? weighted : reshape(g, weighted, fixed(kept)), x.shape)];
  });
  return y;
}

function stretch(g: Graph, x: Value, shape: Shape): Value {
  return g.one("Expand", [x, g.integers(fixed(shape))], shape);
}

/** The sum of `x` over the axes along which a tensor of `shape` was stretched to it: the gradient of broadcasting. */
export function sumTo(g: Graph, x: Value, shape: Shape): Value {
  const lead = x.shape.length - shape.length;
  const axes = x.shape.flatMap((size, i) => (i < lead || (shape[i - lead] === 1 && size !== 1) ? [i] : []));
  if (axes.length === 0) return x;
  const kept = g.one(
    "ReduceSum",
    [x, g.integers(axes)],
    x.shape.map((s, i) => (axes.includes(i) ? 1 : s)),
    {
      keepdims: { int: 1 },
    },
  );
  return lead === 0 ? kept : reshape(g, kept, fixed(shape));
}
