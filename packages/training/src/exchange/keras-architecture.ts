/** Layers of Keras's → an architecture of ours and its weights. */
import { type Architecture, type Layer, layouts, type Place, placed, type Weights } from "@swar/model";
import type { KerasLayer, KerasModel } from "./keras-layers.ts";
import type { ReadTensor } from "./keras-weights.ts";
import { convertLayer, type Converted, refused } from "./layer-converters.ts";
import { incompatible } from "./refusal.ts";

/** A converted model: what it is, and where its weights come from. */
export interface ConvertedModel {
  readonly architecture: Architecture;
  /** Numbers that it gives for an input. */
  readonly outputs: number;
  readonly weights: (read: ReadTensor) => Weights;
  readonly notes: readonly string[];
}

interface Step extends Converted {
  readonly from: KerasLayer;
}

/**
 * `model` in our terms.
 * @throws SwarError `incompatible-checkpoint` where a layer, an option of one or the order of layers has no counterpart.
 */
export function convertModel({ layers, channels }: KerasModel): ConvertedModel {
  const steps: Step[] = [];
  const notes: string[] = [];
  let final: Architecture["activation"] | undefined;
  for (const from of layers) {
    if (final) throw refused(from, `${final} must be the end of the model`, "a layer after it");
    const conversion = convertLayer(from);
    steps.push(...conversion.converted.map((converted) => ({ ...converted, from })));
    notes.push(...(conversion.notes ?? []));
    final = conversion.final;
  }
  checkOrder(steps);
  notes.push(...precisionNotes(layers));
  const last = steps.at(-1)?.layer;
  if (last?.kind !== "dense")
    throw incompatible("keras model", "its last layer with weights must be Dense", last?.kind ?? "none", "add one");
  const isSigmoid = !final && last.activation === "sigmoid";
  const ours = steps.map(({ layer }) => layer);
  if (isSigmoid) ours[ours.length - 1] = { ...last, activation: "linear" };
  const activation = isSigmoid ? "sigmoid" : (final ?? "linear");
  const architecture: Architecture = { branches: [{ input: "frames", channels, weight: 1, layers: ours }], activation };
  return { architecture, outputs: last.units, weights: (read) => gathered(architecture, steps, read), notes };
}

/** LSTMs take sequences, the model must give one vector, and nothing learns before a Normalization. */
function checkOrder(steps: readonly Step[]): void {
  let isSequence = true;
  steps.forEach(({ layer, from }, i) => {
    if (layer.kind === "standardize" && i > 0)
      throw refused(from, "it must be the first layer", `one after ${steps[i - 1]?.from.kind}`);
    if (layer.kind !== "lstm" && layer.kind !== "bilstm") return;
    if (!isSequence) throw refused(from, "it must take a sequence", "one vector");
    isSequence = layer.returnSequences;
  });
  if (isSequence) {
    const rule = "its last LSTM must return one vector";
    const remedy = "import a model with return_sequences=False in its last LSTM";
    throw incompatible("keras model", rule, "sequences only", remedy);
  }
}

/** What a person should know where Keras computes in fewer digits. */
function precisionNotes(layers: readonly KerasLayer[]): string[] {
  const names = layers.map(({ config: { dtype } }) =>
    typeof dtype === "object" && dtype !== null
      ? ((dtype as { config?: { name?: unknown } }).config?.name ?? "")
      : dtype,
  );
  const other = new Set(names.filter((name) => typeof name === "string" && name !== "float32"));
  return [...other].map((name) => `Keras computes in ${String(name)}, this project in float32: results may differ`);
}

/** Every tensor of `architecture`, from the layer that it belongs to. */
function gathered(architecture: Architecture, steps: readonly Step[], read: ReadTensor): Weights {
  const { parameters, statistics } = layouts(architecture);
  const filled = (size: number, places: readonly Place[]): Float32Array => {
    const vector = new Float32Array(size);
    for (const place of places) {
      const [, index, , slot = ""] = place.name.split(".");
      const { sources, from } = steps[Number(index)] as Step;
      placed(vector, place).set(read(from.group, sources[slot] as Converted["sources"][""], place.shape));
    }
    return vector;
  };
  return {
    parameters: filled(parameters.size, parameters.places),
    statistics: filled(statistics.size, statistics.places),
  };
}

/**
 * A layer in a few words.
 * @example describeLayer({ kind: "bilstm", units: 96, returnSequences: true }) // "BiLSTM 96, every step"
 */
export function describeLayer(layer: Layer): string {
  switch (layer.kind) {
    case "bilstm":
    case "lstm":
      return `${layer.kind === "lstm" ? "LSTM" : "BiLSTM"} ${layer.units}, ${layer.returnSequences ? "every" : "last"} step`;
    case "dense":
      return `dense ${layer.units}, ${layer.activation}`;
    case "dropout":
      return `dropout ${layer.rate}`;
    case "batchNorm":
      return "batch normalisation";
    case "impute":
      return "medians for what is missing";
    case "standardize":
      return "z-scores";
    case "noise":
      return `noise ${layer.deviation}`;
    default:
      return layer.kind;
  }
}
