/** A linear map of the channels with an activation. */
import { add, type Graph, matmul, relu, reshape, sigmoid, tanh, type Value } from "@swar/graph";
import type { Activation, Dense } from "../architecture.ts";
import { lead, type LayerKind, type Slots, value } from "./layer.ts";

const ACTIVATIONS = {
  linear: (_g, x) => x,
  relu,
  sigmoid,
  tanh,
} as const satisfies Record<Activation, (g: Graph, x: Value) => Value>;

/** `x` → activation(weights · x + bias), at each time where `x` has one. */
export const dense: LayerKind<Dense> = {
  slots: ({ units }, channels): Slots => ({
    parameters: [
      { name: "weights", shape: [units, channels], start: "glorot" },
      { name: "bias", shape: [units], start: "zeros" },
    ],
    statistics: [],
  }),
  channels: ({ units }) => units,
  train: (g, { units, activation }, x, values) => {
    const [channels = 0, ...rest] = x.shape as number[];
    const columns = rest.reduce((a, b) => a * b, 1);
    const flat = rest.length === 1 ? x : reshape(g, x, [channels, columns]);
    const mapped = add(g, matmul(g, value(values, "weights"), flat), reshape(g, value(values, "bias"), [units, 1]));
    const y = ACTIVATIONS[activation](g, mapped);
    return rest.length === 1 ? y : reshape(g, y, [units, ...rest]);
  },
  infer: (g, { units, activation }, x, values) => {
    const weights = value(values, "weights");
    const turned = g.one("Transpose", [weights], [...weights.shape].toReversed(), { perm: { ints: [1, 0] } });
    const shape = [...lead(x.shape), units];
    const mapped = g.one("MatMul", [x, turned], shape);
    return ACTIVATIONS[activation](g, g.one("Add", [mapped, value(values, "bias")], shape));
  },
};
