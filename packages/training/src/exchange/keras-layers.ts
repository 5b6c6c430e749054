/** `config.json` of a Keras model → its layers, one after the other, and the shape of what enters. */
import { incompatible } from "./refusal.ts";

/** Plain JSON. */
export type Json = Readonly<Record<string, unknown>>;

/** A layer of Keras's, as its file describes it. */
export interface KerasLayer {
  /** `LSTM`, `Dense` … */
  readonly kind: string;
  readonly config: Json;
  /** Where its weights lie in the file, below the folder of all layers. */
  readonly group: string;
  /** Where it stands, for messages. */
  readonly where: string;
}

/** A model whose layers follow one another. */
export interface KerasModel {
  readonly layers: readonly KerasLayer[];
  /** Time steps of an input; undefined where it may have any number. */
  readonly steps: number | undefined;
  /** Numbers in each time step. */
  readonly channels: number;
}

interface Described {
  readonly kind: string;
  readonly config: Json;
  readonly inbound: unknown;
}

const REMEDY = "import a model whose layers follow one another";

/**
 * The layers of the model that `config` describes.
 * @throws SwarError `incompatible-checkpoint` where it is neither Sequential nor a Functional model without branches, or takes
 * anything but sequences.
 */
export function kerasLayers(config: unknown): KerasModel {
  const { kind, config: model } = describedBy(config);
  const listed = model["layers"];
  if (!Array.isArray(listed) || !["Sequential", "Functional", "Model"].includes(kind))
    throw incompatible("keras model", "it must be Sequential or Functional", kind, REMEDY);
  const all = listed.map(describedBy);
  if (kind !== "Sequential") checkChain(all, model);
  const names = uniqueNames();
  const layers = all.map((layer, i): KerasLayer => {
    const where = `keras layer ${i + 1} of ${all.length}, ${nameOf(layer)} (${layer.kind})`;
    return { kind: layer.kind, config: layer.config, group: names(layer.kind), where };
  });
  return { layers: layers.filter((layer) => layer.kind !== "InputLayer"), ...inputOf(layers, model) };
}

/** What a JSON value says of a model or a layer. */
function describedBy(value: unknown): Described {
  const { class_name: kind, config, inbound_nodes: inbound } = (value ?? {}) as Json;
  return { kind: typeof kind === "string" ? kind : "nothing", config: (config ?? {}) as Json, inbound };
}

function nameOf({ config }: Described): string {
  return JSON.stringify(config["name"] ?? "");
}

/** Steps and channels, from the input layer or from what the model was built with. */
function inputOf(layers: readonly KerasLayer[], model: Json): Pick<KerasModel, "steps" | "channels"> {
  const first = layers[0]?.config ?? {};
  const shape = first["batch_shape"] ?? first["batch_input_shape"] ?? model["build_input_shape"];
  const [, steps, channels] = Array.isArray(shape) ? (shape as unknown[]) : [];
  const isSequence = (steps === null || isSize(steps)) && isSize(channels) && (shape as unknown[]).length === 3;
  if (!isSequence) {
    const rule = "its input must be (batch, steps, features)";
    throw incompatible("keras model", rule, JSON.stringify(shape ?? null), "import a model of sequences");
  }
  return { steps: steps ?? undefined, channels };
}

function isSize(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) > 0;
}

/** A Functional model's layers come in the order in which they run: each must take what the one before it gives. */
function checkChain(layers: readonly Described[], model: Json): void {
  layers.forEach((layer, i) => {
    const sources = sourcesOf(layer.inbound).map((name) => JSON.stringify(name));
    const expected = i === 0 ? [] : [nameOf(layers[i - 1] as Described)];
    if (sources.join() !== expected.join()) {
      const rule = `${nameOf(layer)} must take ${expected[0] ?? "no other layer's output"} alone`;
      throw incompatible("keras model", rule, sources.join(" and ") || "no layer", REMEDY);
    }
  });
  const outputs = strings(model["output_layers"]).map((name) => JSON.stringify(name));
  if (outputs.join() !== layers.slice(-1).map(nameOf).join())
    throw incompatible("keras model", "its last layer must be its one output", outputs.join(" and "), REMEDY);
}

/** The layers whose outputs a layer takes: by Keras 3 as tensors with a history, by Keras 2 as [name, node, tensor, …]. */
function sourcesOf(nodes: unknown): string[] {
  if (Array.isArray(nodes)) {
    const isPlain = typeof nodes[0] === "string" && nodes.length >= 3;
    return isPlain ? [nodes[0] as string] : nodes.flatMap(sourcesOf);
  }
  if (typeof nodes !== "object" || nodes === null) return [];
  const history = describedBy(nodes).config["keras_history"];
  return Array.isArray(history) ? [String(history[0])] : Object.values(nodes).flatMap(sourcesOf);
}

function strings(value: unknown): string[] {
  return typeof value === "string" ? [value] : Array.isArray(value) ? value.flatMap(strings) : [];
}

/** Names of groups as Keras gives them: the class in snake case, and a number from the second of a class on. */
function uniqueNames(): (kind: string) => string {
  const counts = new Map<string, number>();
  return (kind) => {
    const name = kind
      .replaceAll(/\W+/g, "")
      .replaceAll(/(.)([A-Z][a-z]+)/g, "$1_$2")
      .replaceAll(/([a-z])([A-Z])/g, "$1_$2")
      .toLowerCase();
    const before = counts.get(name) ?? 0;
    counts.set(name, before + 1);
    return before === 0 ? name : `${name}_${before}`;
  };
}
