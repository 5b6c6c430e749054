/** Gaussian bells around centres: vector → exp(−gamma · |x − centre|²) of each centre. */
import {
  add,
  exp,
  type Graph,
  matmul,
  multiply,
  reshape,
  square,
  subtract,
  sum,
  transpose,
  type Value,
} from "@swar/graph";
import type { Rbf } from "../architecture.ts";
import { lead, type LayerKind, type Slots, value } from "./layer.ts";

/** @see Broomhead & Lowe (1988), Multivariable functional interpolation and adaptive networks. */
export const rbf: LayerKind<Rbf> = {
  slots: ({ units }, channels): Slots => ({
    parameters: [
      { name: "centres", shape: [units, channels], start: "glorot" },
      { name: "gamma", shape: [1], start: "ones" },
    ],
    statistics: [],
  }),
  channels: ({ units }) => units,
  train: (g, { units }, x, values) => {
    const centres = value(values, "centres");
    const sizes = reshape(g, sum(g, square(g, centres), { axes: [1] }), [units, 1]);
    const both = add(g, sizes, sum(g, square(g, x), { axes: [0], keep: true }));
    return bells(g, both, matmul(g, centres, x), value(values, "gamma"));
  },
  infer: (g, { units }, x, values) => {
    const centres = value(values, "centres");
    const sizes = reshape(g, sum(g, square(g, centres), { axes: [1] }), [1, units]);
    const own = sum(g, square(g, x), { axes: [-1], keep: true });
    const shape = [...lead(x.shape), units];
    const products = g.one("MatMul", [x, transpose(g, centres, [1, 0])], shape);
    const distance = g.one(
      "Sub",
      [g.one("Add", [own, sizes], shape), g.one("Mul", [products, g.constant(2)], shape)],
      shape,
    );
    return g.one("Exp", [g.one("Neg", [g.one("Mul", [distance, value(values, "gamma")], shape)], shape)], shape);
  },
};

function bells(g: Graph, both: Value, products: Value, gamma: Value): Value {
  const distance = subtract(g, both, multiply(g, products, g.constant(2)));
  return exp(g, multiply(g, multiply(g, distance, gamma), g.constant(-1)));
}
