/** A `.keras` file → a checkpoint of ours, which predicts the same. */
import {
  type Architecture,
  type Checkpoint,
  type CheckpointInfo,
  type Layer,
  layouts,
  type Weights,
} from "@swar/model";
import { SwarError } from "@swar/units";
import type { FeatureStats } from "./feature-stats.ts";
import { type FrontEnd, frontEndOf } from "./front-end.ts";
import { openKeras } from "./keras-archive.ts";
import { convertModel, describeLayer } from "./keras-architecture.ts";
import { kerasLayers } from "./keras-layers.ts";
import { openWeights } from "./keras-weights.ts";
import { UNLIMITED } from "./layer-converters.ts";
import { corrupt, incompatible } from "./refusal.ts";

/** What the file does not say. */
export interface KerasImportOptions {
  readonly name: string;
  readonly licence: string;
  /** JSON text with mean and standard deviation of each column of a table: then raw values go into the checkpoint. */
  readonly stats?: string | undefined;
  /** The columns that the model learnt, arousal first; by the kind of model where left out. */
  readonly targets?: readonly [string, string] | undefined;
}

/** What was read. */
export interface KerasImport {
  readonly checkpoint: Checkpoint;
  /** The version of Keras that wrote the file. */
  readonly version: string;
  /** The layers in words, from input to output. */
  readonly layers: readonly string[];
  /** Numbers that training may change. */
  readonly parameters: number;
  /** What one input is, in words. */
  readonly input: string;
  /** What a person should know. */
  readonly notes: readonly string[];
}

/**
 * Reads the first prototype's models and others of their kind: sequences → LSTMs of one or both directions → dense layers →
 * two axes, or four classes by softmax. Predictions equal Keras's within 1e-5.
 * @throws SwarError `corrupt-checkpoint` where the file is damaged or no zip archive; `incompatible-checkpoint` where it is of
 * an older form, has a layer or an option that is not supported, or does not fit `stats`; `invalid-argument`.
 * @see golden/exchange/make.py for what this is held against
 */
export async function importKeras(bytes: Uint8Array, options: KerasImportOptions): Promise<KerasImport> {
  const { config, weights: file, version } = await openKeras(bytes);
  const model = kerasLayers(config);
  const converted = convertModel(model);
  const frontEnd = frontEndOf(model, options.stats);
  const labels = labelsOf(converted.architecture, converted.outputs, frontEnd, options.targets);
  const { parameters, statistics } = layouts(converted.architecture);
  const size = parameters.size + statistics.size;
  // Before anything of that size is made: a Float32Array of what a damaged description asks for may be too much.
  if (!(4 * size <= file.length)) throw corrupt(`its weights must hold ${size} numbers`, `${file.length} bytes`);
  const learnt = converted.weights(openWeights(file));
  const { architecture, weights } = withStats(converted.architecture, learnt, frontEnd.stats);
  const inputs = frontEnd.kind === "table" && !frontEnd.stats ? "standardised" : "raw";
  const info: CheckpointInfo = {
    name: options.name,
    version: "1",
    architecture,
    features: frontEnd.features,
    labels,
    training: { importedFrom: `Keras ${version}`, inputs },
    metrics: {},
    licence: options.licence,
  };
  return {
    checkpoint: { info, weights },
    version,
    layers: layersOf(architecture),
    parameters: parameters.size,
    input: inputOf(frontEnd, model.channels),
    notes: [...frontEnd.notes, ...converted.notes],
  };
}

const CLASSES = 4;

/** What the outputs are: classes by softmax, else arousal and valence. */
function labelsOf(
  { activation }: Architecture,
  outputs: number,
  { kind }: FrontEnd,
  targets: readonly [string, string] | undefined,
): CheckpointInfo["labels"] {
  const range = [0, 1] as const;
  if (activation === "softmax") {
    if (targets) throw needless();
    if (outputs === CLASSES && kind === "table") return { targets: ["emotion_label"], range };
    const rule = "softmax must give the 4 classes emotion_label, from a table";
    throw incompatible(
      "keras model",
      rule,
      `${outputs} from a ${kind === "mel" ? "mel spectrogram" : kind}`,
      "choose another",
    );
  }
  if (outputs !== 2)
    throw incompatible("keras model", "it must have 2 outputs, arousal first", String(outputs), "choose another");
  return { targets: targets ?? ["arousal", kind === "table" ? "enhanced_valence" : "valence"], range };
}

function needless(): SwarError {
  return new SwarError(
    "invalid-argument",
    "--target: it serves models of two outputs, got a softmax of classes; leave it out",
  );
}

/** The model behind medians and z-scores of `stats`, which become its first layers. */
function withStats(
  architecture: Architecture,
  { parameters, statistics }: Weights,
  stats: FeatureStats | undefined,
): { architecture: Architecture; weights: Weights } {
  if (!stats) return { architecture, weights: { parameters, statistics } };
  const front: Layer[] = [{ kind: "impute" }, { kind: "standardize", limit: UNLIMITED }];
  const branches = architecture.branches.map((branch) => ({ ...branch, layers: [...front, ...branch.layers] }));
  const scores = [...stats.medians, ...stats.means, ...stats.deviations];
  return {
    architecture: { ...architecture, branches },
    weights: { parameters, statistics: Float32Array.from([...scores, ...statistics]) },
  };
}

function layersOf({ branches, activation }: Architecture): string[] {
  const end = activation === "linear" ? [] : [activation];
  return [...branches.flatMap(({ layers }) => layers.map(describeLayer)), ...end];
}

function inputOf({ kind, features }: FrontEnd, channels: number): string {
  if (kind === "mel") return `windows of ${String(features["length"])} mel frames of ${channels} bands`;
  return `windows of ${String(features["sequenceLength"])} rows of ${(features["columns"] as string[]).join(", ")}`;
}
