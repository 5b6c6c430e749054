/** LSTM of one direction or both: unrolled in training, ONNX's fused operator at inference. */
import { type Graph, lstmLast, lstmSequence, type LstmWeights, reshape, transpose, type Value } from "@swar/graph";
import type { Bilstm, Lstm } from "../architecture.ts";
import { type LayerKind, type Slots, value, type Values } from "./layer.ts";

/** `x` → hidden states of both directions, forward above backward; with `returnSequences` off, each one's last. */
export const bilstm: LayerKind<Bilstm> = lstmOf(2);

/** `x` → hidden states; with `returnSequences` off, the last. */
export const lstm: LayerKind<Lstm> = lstmOf(1);

function lstmOf(directions: 1 | 2): LayerKind<Pick<Lstm, "units" | "returnSequences">> {
  return {
    slots: ({ units }, channels): Slots => ({
      parameters: [
        { name: "input", shape: [directions, 4 * units, channels], start: "glorot" },
        { name: "recurrent", shape: [directions, 4 * units, units], start: "orthogonal" },
        { name: "bias", shape: [directions, 4 * units], start: "forgetBias" },
      ],
      statistics: [],
    }),
    channels: ({ units }) => directions * units,
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
      const out = directions * units;
      const bias = withRecurrentBias(g, values, [directions, 4 * units]);
      const [sequence, last] = g.node(
        "LSTM",
        [transpose(g, x, [1, 0, 2]), value(values, "input"), value(values, "recurrent"), bias],
        [
          [time, directions, batch, units],
          [directions, batch, units],
        ],
        { hidden_size: { int: units }, direction: directions === 2 ? "bidirectional" : "forward" },
      ) as [Value, Value];
      return returnSequences
        ? reshape(g, transpose(g, sequence, [2, 0, 1, 3]), [0, 0, out], [batch, time, out])
        : reshape(g, transpose(g, last, [1, 0, 2]), [0, out], [batch, out]);
    },
  };
}

/** The bias, of shape (directions, 4 · units), and the second, recurrent one that ONNX wants: zeros. */
function withRecurrentBias(g: Graph, values: Values, [directions, gates]: readonly [number, number]): Value {
  const zeros = g.constant(Array<number>(directions * gates).fill(0), [directions, gates]);
  return g.one("Concat", [value(values, "bias"), zeros], [directions, 2 * gates], { axis: { int: 1 } });
}
