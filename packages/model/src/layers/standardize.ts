/** z-scores by the training set's mean and deviation, which travel in the checkpoint. */
import type { Graph, Shape, Value } from "@swar/graph";
import type { Standardize } from "../architecture.ts";
import { type LayerKind, type Slots, value } from "./layer.ts";

/** Inputs only: no gradient flows back through it. Its statistics are set before training and stay. */
export const standardize: LayerKind<Standardize> = {
  slots: (_layer, channels): Slots => ({
    parameters: [],
    statistics: [
      { name: "mean", shape: [channels], start: "zeros" },
      { name: "deviation", shape: [channels], start: "ones" },
    ],
  }),
  channels: (_layer, channels) => channels,
  train: (g, layer, x, values, context) => {
    const shape = [x.shape[0] as number, ...x.shape.slice(1).map(() => 1)];
    const column = (v: Value): Value => g.one("Reshape", [v, g.integers(shape)], shape);
    for (const slot of ["mean", "deviation"]) context.update(slot, value(values, slot));
    return scored(g, layer, x, column(value(values, "mean")), column(value(values, "deviation")), x.shape);
  },
  infer: (g, layer, x, values) => scored(g, layer, x, value(values, "mean"), value(values, "deviation"), x.shape),
};

function scored(g: Graph, { limit }: Standardize, x: Value, mean: Value, deviation: Value, shape: Shape): Value {
  const z = g.one("Div", [g.one("Sub", [x, mean], shape), deviation], shape);
  return g.one("Clip", [z, g.constant(-limit), g.constant(limit)], shape);
}
