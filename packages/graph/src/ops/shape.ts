/** Operations that move numbers without changing them, and their gradients. */
import { check } from "@swar/units";
import type { Graph, Value } from "../graph.ts";
import type { Dim, Shape } from "../onnx.ts";
import { axisOf, elements, fixed } from "../shapes.ts";

/** The elements of `x` in a new `shape`; a size of 0 keeps the one that stood there, at most one of -1 takes the rest. */
export function reshape(g: Graph, x: Value, shape: readonly number[], named: Shape = shape): Value {
  const known = [...x.shape, ...named].every((size) => typeof size === "number");
  check(
    !known || elements(x.shape) === elements(named),
    "reshape",
    `must keep the ${x.shape.join(" × ")} elements`,
    named,
  );
  const y = g.one("Reshape", [x, g.integers(shape)], named);
  g.record([x], [y], ([dy]) => [reshape(g, dy as Value, fixed(x.shape))]);
  return y;
}

/** `x` with its axes in the order of `permutation`. */
export function transpose(g: Graph, x: Value, permutation: readonly number[]): Value {
  const y = g.one(
    "Transpose",
    [x],
    permutation.map((p) => x.shape[p] as Dim),
    { perm: { ints: permutation } },
  );
  const inverse = permutation.map((_, i) => permutation.indexOf(i));
  g.record([x], [y], ([dy]) => [transpose(g, dy as Value, inverse)]);
  return y;
}

/** `values` one after another along `axis`. */
export function concat(g: Graph, values: readonly Value[], axis: number): Value {
  const first = values[0] as Value;
  const at = axisOf(axis, first.shape.length);
  const sizes = values.map((v) => v.shape[at] as number);
  const shape = first.shape.map((size, i) => (i === at ? sizes.reduce((a, b) => a + b, 0) : size));
  const y = g.one("Concat", values, shape, { axis: { int: at } });
  g.record(values, [y], ([dy]) => split(g, dy as Value, sizes, at));
  return y;
}

/** `x` cut along `axis` into pieces of `sizes`, which add up to its size. */
export function split(g: Graph, x: Value, sizes: readonly number[], axis: number): Value[] {
  const at = axisOf(axis, x.shape.length);
  const shapes = sizes.map((s) => x.shape.map((size, i) => (i === at ? s : size)));
  const pieces = g.node("Split", [x, g.integers(sizes)], shapes, { axis: { int: at } });
  g.record([x], pieces, (gradients) => {
    const whole = gradients.map((dy, i) => dy ?? zeros(g, fixed(shapes[i] as Shape)));
    return [concat(g, whole, at)];
  });
  return pieces;
}

/** Zeros of `shape`. */
export function zeros(g: Graph, shape: readonly number[]): Value {
  return g.one("Expand", [g.constant(0), g.integers(shape)], shape);
}

/** `x` with the order along `axis` turned round. */
export function reverse(g: Graph, x: Value, axis: number): Value {
  const at = axisOf(axis, x.shape.length);
  const [size = 0] = fixed([x.shape[at] ?? 0]);
  const order = Array.from({ length: size }, (_, i) => size - 1 - i);
  const y = g.one("Gather", [x, g.integers(order)], x.shape, { axis: { int: at } });
  g.record([x], [y], ([dy]) => [reverse(g, dy as Value, at)]);
  return y;
}
