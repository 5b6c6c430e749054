/** The models of tables: what stands between a row of features, or a sequence of rows, and its outputs. */
import { type Architecture, type Branch, type Layer, seedArchitecture } from "@swar/model";

/** What a `standardize` layer cuts off at where nothing is to be cut off. */
const NO_LIMIT = 1e9;

const WHOLE: readonly Layer[] = [{ kind: "impute" }, { kind: "standardize", limit: NO_LIMIT }];

/** What a model of tables predicts: arousal and valence, or the four classes of emotion. */
export type TableTask = "regress" | "classify";

const outputsOf = (task: TableTask): number => (task === "classify" ? 4 : 2);

/**
 * The user's model for rows of so many features: imputation and z-scores, then as `seedArchitecture`; for `classify` the last
 * layer has four outputs and a softmax.
 */
export function seedTableArchitecture(features: number, task: TableTask): Architecture {
  const { branches, activation } = seedArchitecture(features);
  const [branch] = branches as [Branch];
  const last: Layer = { kind: "dense", units: outputsOf(task), activation: "linear" };
  return {
    branches: [{ ...branch, layers: [...WHOLE, ...branch.layers.slice(0, -1), last] }],
    activation: task === "classify" ? "softmax" : activation,
  };
}

/** A small bidirectional LSTM with attention over a sequence of rows; over one row it is a gated network. */
export function bilstmArchitecture(features: number, task: TableTask): Architecture {
  const layers: Layer[] = [
    { kind: "impute" },
    { kind: "standardize", limit: 4 },
    { kind: "noise", deviation: 0.2 },
    { kind: "bilstm", units: 32, returnSequences: true },
    { kind: "dropout", rate: 0.3 },
    { kind: "bilstm", units: 16, returnSequences: true },
    { kind: "attention", units: 16 },
    { kind: "dropout", rate: 0.3 },
    { kind: "dense", units: outputsOf(task), activation: "linear" },
  ];
  return {
    branches: [{ input: "frames", channels: features, weight: 1, layers }],
    activation: task === "classify" ? "softmax" : "sigmoid",
  };
}

/** A network of two layers on one row. */
export function mlpArchitecture(features: number, task: TableTask): Architecture {
  const layers: Layer[] = [
    { kind: "impute" },
    { kind: "standardize", limit: 4 },
    { kind: "noise", deviation: 0.2 },
    { kind: "dense", units: 64, activation: "relu" },
    { kind: "dropout", rate: 0.2 },
    { kind: "dense", units: 32, activation: "relu" },
    { kind: "dense", units: outputsOf(task), activation: "linear" },
  ];
  return {
    branches: [{ input: "summary", channels: features, weight: 1, layers }],
    activation: task === "classify" ? "softmax" : "sigmoid",
  };
}

/** A straight line an output, cut off at [0, 1] or, of classes, made shares of the whole. */
export function ridgeArchitecture(features: number, task: TableTask): Architecture {
  return onRow(features, [], task);
}

/** A weighted sum of bells around `centres` rows for each output, as `ridgeArchitecture` has a line. */
export function kernelArchitecture(features: number, centres: number, task: TableTask): Architecture {
  return onRow(features, [{ kind: "rbf", units: centres }], task);
}

function onRow(channels: number, middle: readonly Layer[], task: TableTask): Architecture {
  const layers: Layer[] = [...WHOLE, ...middle, { kind: "dense", units: outputsOf(task), activation: "linear" }];
  return {
    branches: [{ input: "summary", channels, weight: 1, layers }],
    activation: task === "classify" ? "shares" : "clip",
  };
}
