/** Batch normalisation: by the batch in training, by moving statistics at inference. */
import { batchNorm as normalise, type Graph, type Value } from "@swar/graph";
import type { BatchNorm } from "../architecture.ts";
import { type LayerKind, type Slots, value } from "./layer.ts";

/** @see Ioffe & Szegedy (2015); moving statistics as Keras keeps them. */
export const batchNorm: LayerKind<BatchNorm> = {
  slots: (_layer, channels): Slots => ({
    parameters: [
      { name: "scale", shape: [channels], start: "ones" },
      { name: "offset", shape: [channels], start: "zeros" },
    ],
    statistics: [
      { name: "mean", shape: [channels], start: "zeros" },
      { name: "variance", shape: [channels], start: "ones" },
    ],
  }),
  channels: (_layer, channels) => channels,
  train: (g, { momentum, epsilon }, x, values, context) => {
    const { y, mean, variance } = normalise(g, x, value(values, "scale"), value(values, "offset"), epsilon);
    context.update("mean", moved(g, value(values, "mean"), mean, momentum));
    context.update("variance", moved(g, value(values, "variance"), variance, momentum));
    return y;
  },
  infer: (g, { epsilon }, x, values) => {
    const variance = value(values, "variance");
    const deviation = g.one("Sqrt", [g.one("Add", [variance, g.constant(epsilon)], variance.shape)], variance.shape);
    const centred = g.one("Sub", [x, value(values, "mean")], x.shape);
    const factor = g.one("Div", [value(values, "scale"), deviation], variance.shape);
    return g.one("Add", [g.one("Mul", [centred, factor], x.shape), value(values, "offset")], x.shape);
  },
};

function moved(g: Graph, before: Value, batch: Value, momentum: number): Value {
  const kept = g.one("Mul", [before, g.constant(momentum)], before.shape);
  return g.one("Add", [kept, g.one("Mul", [batch, g.constant(1 - momentum)], before.shape)], before.shape);
}
