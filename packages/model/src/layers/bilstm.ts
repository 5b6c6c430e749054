/** Bidirectional LSTM: unrolled in training, ONNX's fused operator at inference. */
import { type Graph, lstmLast, lstmSequence, type LstmWeights, reshape, transpose, type Value } from "@swar/graph";
import type { Bilstm } from "../architecture.ts";
import { type LayerKind, type Slots, value, type Values } from "./layer.ts";

/** `x` → hidden states of both directions, forward above backward; with `returnSequences` off, each one's last. */
export const bilstm: LayerKind<Bilstm> = {
  slots: ({ units }, channels): Slots => ({
    parameters: [
      { name: "input", shape: [2, 4 * units, channels], start: "glorot" },
      { name: "recurrent", shape: [2, 4 * units, units], start: "orthogonal" },
      { name: "bias", shape: [2, 4 * units], start: "forgetBias" },
    ],
    statistics: [],
  }),
  channels: ({ units }) => 2 * units,
  train: (g, { returnSequences }, x, values) => {
    const weights: LstmWeights = {
      input: value(values, "input"),
      recurrent: value(values, "recurrent"),
      bias: value(values, "bias"),
    };
    return returnSequences ? lstmSequence(g, x, weights) : lstmLast(g, x, weights);
  },
  infer: (g, { units, returnSequences }, x, values) => {
    const [batch = 1, time = 1] = x.shape;
    const [sequence, last] = g.node(
      "LSTM",
      [transpose(g, x, [1, 0, 2]), value(values, "input"), value(values, "recurrent"), bothBiases(g, values, units)],
      [
        [time, 2, batch, units],
        [2, batch, units],
      ],
      { hidden_size: { int: units }, direction: "bidirectional" },
    ) as [Value, Value];
    return returnSequences
      ? reshape(g, transpose(g, sequence, [2, 0, 1, 3]), [0, 0, 2 * units], [batch, time, 2 * units])
      : reshape(g, transpose(g, last, [1, 0, 2]), [0, 2 * units], [batch, 2 * units]);
  },
};

/** ONNX wants a second, recurrent bias: zeros. */
function bothBiases(g: Graph, values: Values, units: number): Value {
  const zeros = g.constant(Array<number>(8 * units).fill(0), [2, 4 * units]);
  return g.one("Concat", [value(values, "bias"), zeros], [2, 8 * units], { axis: { int: 1 } });
}
