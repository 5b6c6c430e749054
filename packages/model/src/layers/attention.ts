/** Attention pooling: a sequence becomes the weighted mean of its steps, and the weights can be shown. */
import { add, matmul, multiply, reshape, softmax, sum, tanh } from "@swar/graph";
import type { Attention } from "../architecture.ts";
import { type LayerKind, type Slots, value } from "./layer.ts";

/**
 * Weights over time are the softmax of v · tanh(W x + b); at inference they are given out as `attention`, (batch, time).
 * @see Bahdanau et al. (2015); Raffel & Ellis (2015), Feed-forward networks with attention can solve some long-term
 * memory problems.
 */
export const attention: LayerKind<Attention> = {
  slots: ({ units }, channels): Slots => ({
    parameters: [
      { name: "weights", shape: [units, channels], start: "glorot" },
      { name: "bias", shape: [units], start: "zeros" },
      { name: "score", shape: [1, units], start: "glorot" },
    ],
    statistics: [],
  }),
  channels: (_layer, channels) => channels,
  train: (g, { units }, x, values) => {
    const [channels = 0, time = 0, batch = 0] = x.shape as number[];
    const flat = reshape(g, x, [channels, time * batch]);
    const mapped = add(g, matmul(g, value(values, "weights"), flat), reshape(g, value(values, "bias"), [units, 1]));
    const scores = reshape(g, matmul(g, value(values, "score"), tanh(g, mapped)), [1, time, batch]);
    return sum(g, multiply(g, x, softmax(g, scores, 1)), { axes: [1] });
  },
  infer: (g, { units }, x, values, context) => {
    const [batch = 1, time = 1, channels = 1] = x.shape;
    const weights = value(values, "weights");
    const turned = g.one("Transpose", [weights], [channels, units], { perm: { ints: [1, 0] } });
    const mapped = g.one("MatMul", [x, turned], [batch, time, units]);
    const hidden = g.one("Tanh", [g.one("Add", [mapped, value(values, "bias")], mapped.shape)], mapped.shape);
    const score = g.one("Transpose", [value(values, "score")], [units, 1], { perm: { ints: [1, 0] } });
    const scores = g.one("MatMul", [hidden, score], [batch, time, 1]);
    const shares = g.one("Softmax", [scores], [batch, time, 1], { axis: { int: 1 } });
    context.output("attention", reshape(g, shares, [0, 0], [batch, time]));
    const weighted = g.one("Mul", [x, shares], x.shape);
    return g.one("ReduceSum", [weighted, g.integers([1])], [batch, channels], { keepdims: { int: 0 } });
  },
};
