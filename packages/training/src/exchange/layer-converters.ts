/** What each kind of layer of Keras's is here, and where its tensors come from. Options that change the numbers are checked. */
import type { Activation, Architecture, Layer } from "@swar/model";
import type { Json, KerasLayer } from "./keras-layers.ts";
import type { Source } from "./keras-weights.ts";
import { incompatible } from "./refusal.ts";

/** One of our layers, and the source of each of its tensors by slot. */
export interface Converted {
  readonly layer: Layer;
  readonly sources: Readonly<Record<string, Source>>;
}

/** What a layer of Keras's becomes: layers of ours, the end of the model perhaps, and what a person should know. */
export interface Conversion {
  readonly converted: readonly Converted[];
  readonly final?: Architecture["activation"];
  readonly notes?: readonly string[];
}

type Converter = (layer: KerasLayer) => Conversion;

/** No number is cut off: a `standardize` layer of Keras's has no limit. Far within float32. */
export const UNLIMITED = 1e30;

/**
 * What `layer` becomes.
 * @throws SwarError `incompatible-checkpoint` where there is nothing like it here.
 */
export function convertLayer(layer: KerasLayer): Conversion {
  const converter = Object.hasOwn(CONVERTERS, layer.kind) ? CONVERTERS[layer.kind] : undefined;
  if (converter) return converter(layer);
  const known = Object.keys(CONVERTERS).join(", ").replace("Bidirectional", "Bidirectional(LSTM)");
  throw refused(layer, `it must be one of ${known}`, layer.kind);
}

/** Says that a layer, or an option of it, has no counterpart here. */
export function refused({ where }: KerasLayer, rule: string, got: string): Error {
  return incompatible(where, rule, got, "train the model with layers and options that are supported");
}

const CONVERTERS: Readonly<Record<string, Converter>> = {
  Bidirectional: (layer) => {
    const { merge_mode: mode, layer: forward, backward_layer: backward = forward } = layer.config;
    demand(layer, { merge_mode: mode }, { merge_mode: "concat" });
    const [one, other] = [innerLstm(layer, forward), innerLstm(layer, backward)];
    checkLstm(layer, one);
    checkLstm(layer, backward === forward ? one : { ...other, go_backwards: other["go_backwards"] !== true });
    demand(layer, other, { units: one["units"], return_sequences: one["return_sequences"] ?? false });
    const sources = lstmSources(["forward_layer/cell", "backward_layer/cell"]);
    return {
      converted: [{ layer: { kind: "bilstm", ...lstmSizes(layer, one) }, sources }],
      notes: lstmNotes(layer, one),
    };
  },
  LSTM: (layer) => {
    checkLstm(layer, layer.config);
    const sources = lstmSources(["cell"]);
    const ours: Layer = { kind: "lstm", ...lstmSizes(layer, layer.config) };
    return { converted: [{ layer: ours, sources }], notes: lstmNotes(layer, layer.config) };
  },
  Dense: (layer) => {
    demand(layer, layer.config, { use_bias: true });
    const activation = activationOf(layer);
    const isSoftmax = activation === "softmax";
    const sources: Converted["sources"] = {
      weights: { paths: ["vars/0"], turn: "matrix" },
      bias: { paths: ["vars/1"], turn: "vector" },
    };
    const dense: Layer = {
      kind: "dense",
      units: unitsOf(layer, layer.config),
      activation: isSoftmax ? "linear" : activation,
    };
    return { converted: [{ layer: dense, sources }], ...(isSoftmax ? { final: "softmax" } : {}) };
  },
  Dropout: (layer) => only({ kind: "dropout", rate: numberOf(layer, "rate", 0, 1) }),
  GaussianNoise: (layer) => only({ kind: "noise", deviation: numberOf(layer, "stddev", 0, Infinity) }),
  BatchNormalization: (layer) => {
    checkLastAxis(layer);
    demand(layer, layer.config, { center: true, scale: true, renorm: false });
    const [momentum, epsilon] = [numberOf(layer, "momentum", 0, 1), numberOf(layer, "epsilon", 0, 1)];
    const vector = (i: number): Source => ({ paths: [`vars/${i}`], turn: "vector" });
    const sources = { scale: vector(0), offset: vector(1), mean: vector(2), variance: vector(3) };
    return { converted: [{ layer: { kind: "batchNorm", momentum, epsilon }, sources }] };
  },
  Normalization: (layer) => {
    checkLastAxis(layer);
    demand(layer, layer.config, { invert: false, mean: null, variance: null });
    const sources: Converted["sources"] = {
      mean: { paths: ["vars/0"], turn: "vector" },
      deviation: { paths: ["vars/1"], turn: "deviation" },
    };
    return { converted: [{ layer: { kind: "standardize", limit: UNLIMITED }, sources }] };
  },
  ReLU: (layer) => {
    demand(layer, layer.config, { max_value: null, negative_slope: 0, threshold: 0 });
    return only({ kind: "relu" });
  },
  Activation: (layer) => {
    const activation = activationOf(layer);
    if (activation === "tanh") throw refused(layer, "activation must be one of linear, relu, sigmoid, softmax", "tanh");
    if (activation === "relu") return only({ kind: "relu" });
    return activation === "linear" ? { converted: [] } : { converted: [], final: activation };
  },
};

function only(layer: Layer): Conversion {
  return { converted: [{ layer, sources: {} }] };
}

/** Holds options against what they must be; one that the file does not name has Keras's default, which is as it must be. */
function demand(layer: KerasLayer, config: Json, expected: Json): void {
  for (const [name, value] of Object.entries(expected)) {
    const got = config[name];
    if (got !== undefined && got !== value) throw refused(layer, `${name} must be ${String(value)}`, shown(got));
  }
}

function shown(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** The option `name`, which must be a number in [low, high). */
function numberOf(layer: KerasLayer, name: string, low: number, high: number): number {
  const value = layer.config[name];
  if (typeof value === "number" && value >= low && value < high) return value;
  throw refused(layer, `${name} must be a number in [${low}, ${high})`, shown(value ?? null));
}

function unitsOf(layer: KerasLayer, { units }: Json): number {
  if (Number.isInteger(units) && (units as number) > 0) return units as number;
  throw refused(layer, "units must be a positive integer", shown(units ?? null));
}

/** The last axis as Keras names it: −1, in a list perhaps. Counted from the front it may be another one than the last. */
function checkLastAxis(layer: KerasLayer): void {
  const axis = [layer.config["axis"] ?? -1].flat();
  if (axis.length !== 1 || axis[0] !== -1)
    throw refused(layer, "axis must be -1, the features", shown(layer.config["axis"]));
}

const ACTIVATIONS: readonly (Activation | "softmax")[] = ["linear", "relu", "tanh", "sigmoid", "softmax"];

function activationOf(layer: KerasLayer): Activation | "softmax" {
  const got = layer.config["activation"];
  const activation = ACTIVATIONS.find((name) => name === got);
  if (activation === undefined) throw refused(layer, `activation must be one of ${ACTIVATIONS.join(", ")}`, shown(got));
  return activation;
}

/** The options of the layer that a Bidirectional one wraps. */
function innerLstm(outer: KerasLayer, inner: unknown): Json {
  const { class_name: kind, config = {} } = (inner ?? {}) as { class_name?: string; config?: Json };
  if (kind !== "LSTM") throw refused(outer, "it must wrap an LSTM", String(kind));
  return config;
}

function checkLstm(layer: KerasLayer, config: Json): void {
  demand(layer, config, {
    activation: "tanh",
    recurrent_activation: "sigmoid",
    use_bias: true,
    go_backwards: false,
    stateful: false,
    return_state: false,
    time_major: false,
  });
}

function lstmSizes(layer: KerasLayer, config: Json): { units: number; returnSequences: boolean } {
  return { units: unitsOf(layer, config), returnSequences: config["return_sequences"] === true };
}

function lstmSources(cells: readonly string[]): Converted["sources"] {
  const source = (i: number, turn: Source["turn"]): Source => ({ paths: cells.map((c) => `${c}/vars/${i}`), turn });
  return { input: source(0, "gateMatrix"), recurrent: source(1, "gateMatrix"), bias: source(2, "gateVector") };
}

function lstmNotes({ where }: KerasLayer, config: Json): string[] {
  const within = ["dropout", "recurrent_dropout"].filter((name) => Number(config[name] ?? 0) > 0);
  return within.map((name) => `${where}: its ${name} acts in training alone and is left out`);
}
