/** The model that predicts, as ONNX with the fused LSTM operator, its weights inside. */
import { add, Graph, multiply, sigmoid, softmax, sum, type Value } from "@swar/graph";
import type { Architecture, Branch } from "./architecture.ts";
import type { Weights } from "./initial-weights.ts";
import { kindOf } from "./layers/kind-of.ts";
import { layouts, placed, prefixOf } from "./layout.ts";

/**
 * The bytes of an ONNX model. In: `frames` (batch, time, channels) and `summary` (batch, channels) as the branches need
 * them. Out: `affect` (batch, outputs) and, where a layer pools by attention, `attention` (batch, time).
 */
export function inferenceModel(
  architecture: Architecture,
  weights: Weights,
  metadata: Readonly<Record<string, string>> = {},
): Uint8Array {
  const g = new Graph();
  const tensors = stored(g, architecture, weights);
  const heads = architecture.branches.map((branch, index) => {
    const y = predict(g, branch, index, tensors);
    return branch.weight === 1 ? y : multiply(g, y, g.constant(branch.weight));
  });
  const total = heads.reduce((a, b) => add(g, a, b));
  g.output("affect", finished(g, total, architecture.activation));
  return g.encode("swar", metadata);
}

function finished(g: Graph, x: Value, activation: Architecture["activation"]): Value {
  if (activation === "sigmoid") return sigmoid(g, x);
  if (activation === "clip") return g.one("Clip", [x, g.constant(0), g.constant(1)], x.shape);
  if (activation === "shares") return shares(g, x);
  return activation === "softmax" ? softmax(g, x, -1) : x;
}

/** Some class is above 0, since least squares of one-hot targets give outputs that add up to 1; the rest is for safety. */
function shares(g: Graph, x: Value): Value {
  const positive = g.one("Max", [x, g.constant(1e-7)], x.shape);
  return g.one("Div", [positive, sum(g, positive, { axes: [-1], keep: true })], x.shape);
}

function predict(g: Graph, branch: Branch, index: number, tensors: ReadonlyMap<string, Value>): Value {
  let x =
    branch.input === "frames"
      ? g.input("frames", ["batch", "time", branch.channels])
      : g.input("summary", ["batch", branch.channels]);
  branch.layers.forEach((layer, i) => {
    const prefix = prefixOf(index, i, layer);
    const slots = [...tensors].filter(([name]) => name.startsWith(prefix));
    const values = Object.fromEntries(slots.map(([name, v]) => [name.slice(prefix.length), v]));
    x = kindOf(layer).infer(g, layer, x, values, { output: (name, v) => g.output(name, v) });
  });
  return x;
}

function stored(g: Graph, architecture: Architecture, weights: Weights): Map<string, Value> {
  const { parameters, statistics } = layouts(architecture);
  const all = [
    ...parameters.places.map((place) => ({ place, vector: weights.parameters })),
    ...statistics.places.map((place) => ({ place, vector: weights.statistics })),
  ];
  return new Map(
    all.map(({ place, vector }) => [place.name, g.parameter(place.name, place.shape, placed(vector, place))]),
  );
}
