/** The matrix product and its gradients. */
import { check } from "@swar/units";
import type { Graph, Value } from "../graph.ts";
import type { Dim } from "../onnx.ts";
import { broadcast } from "../shapes.ts";
import { sumTo } from "./reduce.ts";

/**
 * The product of matrices (…, n, k) and (…, k, m), shape (…, n, m); leading axes broadcast.
 * @throws SwarError `invalid-argument` where the inner sizes differ.
 */
export function matmul(g: Graph, a: Value, b: Value): Value {
  const y = product(g, a, b);
  g.record([a, b], [y], ([dy], needed) => [
    needed[0] ? sumTo(g, product(g, dy as Value, turned(g, b)), a.shape) : null,
    needed[1] ? sumTo(g, product(g, turned(g, a), dy as Value), b.shape) : null,
  ]);
  return y;
}

/** The product alone, off the tape: for the backward parts of other operations. */
export function product(g: Graph, a: Value, b: Value): Value {
  const inner = [a.shape.at(-1), b.shape.at(-2)];
  check(inner[0] === inner[1], "matmul", "inner sizes must agree", inner);
  const lead = broadcast(a.shape.slice(0, -2), b.shape.slice(0, -2));
  return g.one("MatMul", [a, b], [...lead, a.shape.at(-2) as Dim, b.shape.at(-1) as Dim]);
}

/** `x` with its last two axes exchanged, off the tape; the runtime fuses it into the product that takes it. */
export function turned(g: Graph, x: Value): Value {
  const rank = x.shape.length;
  const perm = [...Array(rank - 2).keys(), rank - 1, rank - 2];
  return g.one(
    "Transpose",
    [x],
    perm.map((p) => x.shape[p] as Dim),
    { perm: { ints: perm } },
  );
}
