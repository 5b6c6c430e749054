/** Puts the training set's median where a value is missing (NaN). */
import type { Graph, Shape, Value } from "@swar/graph";
import type { Impute } from "../architecture.ts";
import { type LayerKind, type Slots, value } from "./layer.ts";

/** Inputs only: no gradient flows back through it. Its medians are set before training and stay. */
export const impute: LayerKind<Impute> = {
  slots: (_layer, channels): Slots => ({
    parameters: [],
    statistics: [{ name: "median", shape: [channels], start: "zeros" }],
  }),
  channels: (_layer, channels) => channels,
  train: (g, _layer, x, values, context) => {
    const shape = [x.shape[0] as number, ...x.shape.slice(1).map(() => 1)];
    context.update("median", value(values, "median"));
    return filled(g, x, g.one("Reshape", [value(values, "median"), g.integers(shape)], shape), x.shape);
  },
  infer: (g, _layer, x, values) => filled(g, x, value(values, "median"), x.shape),
};

function filled(g: Graph, x: Value, median: Value, shape: Shape): Value {
  return g.one("Where", [g.one("IsNaN", [x], shape), median, x], shape);
}
