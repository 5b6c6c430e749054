/**
 * A model described as data: what enters it, and its layers in order. From the one description come the training step,
 * the inference graph and the initial weights; it is stored in the checkpoint as JSON.
 */

/** Bidirectional LSTM: sequence → sequence of 2 · units channels, or → vector of the last step of each direction. */
export interface Bilstm {
  readonly kind: "bilstm";
  readonly units: number;
  readonly returnSequences: boolean;
}

/** LSTM that sees the past alone: sequence → sequence of units channels, or → vector of the last step. */
export interface Lstm {
  readonly kind: "lstm";
  readonly units: number;
  readonly returnSequences: boolean;
}

/** Zeroes a share `rate`, in [0, 1), of the values in training and scales the rest up. */
export interface Dropout {
  readonly kind: "dropout";
  readonly rate: number;
}

/** Normalises each channel: by its batch in training, by moving statistics at inference. */
export interface BatchNorm {
  readonly kind: "batchNorm";
  readonly momentum: number;
  readonly epsilon: number;
}

/** A linear map of the channels and an activation. */
export interface Dense {
  readonly kind: "dense";
  readonly units: number;
  readonly activation: Activation;
}

/** Sequence → vector: a weighted mean over time, the weights by softmax of a small network's score. */
export interface Attention {
  readonly kind: "attention";
  readonly units: number;
}

/** (x − mean) / deviation of each channel over the training set, cut off at ± `limit`. */
export interface Standardize {
  readonly kind: "standardize";
  readonly limit: number;
}

/** Puts the training set's median of the channel where a value is NaN; for inputs only. */
export interface Impute {
  readonly kind: "impute";
}

/** Vector → exp(−gamma · |x − centre|²) of `units` centres: with a dense layer behind it, a kernel machine. */
export interface Rbf {
  readonly kind: "rbf";
  readonly units: number;
}

/** Adds normal noise of a standard deviation in training; nothing at inference. */
export interface Noise {
  readonly kind: "noise";
  readonly deviation: number;
}

/** max(x, 0), for where a normalisation stands between a dense layer and its activation. */
export interface Relu {
  readonly kind: "relu";
}

/** A layer of a model. "Sequence" is (channels, time), "vector" is (channels). */
export type Layer = Bilstm | Lstm | Dropout | BatchNorm | Dense | Attention | Impute | Standardize | Noise | Rbf | Relu;

/** What a dense layer does with its sums. */
export type Activation = "linear" | "relu" | "tanh" | "sigmoid";

/** Layers on one input; the last gives one number for each output of the model, before the final activation. */
export interface Branch {
  /** `frames`: a sequence of `channels`; `summary`: one vector of them for the window. */
  readonly input: "frames" | "summary";
  readonly channels: number;
  /** Its share in the weighted sum of the branches. */
  readonly weight: number;
  readonly layers: readonly Layer[];
}

/** The branches' outputs, weighted and added, then the final activation. */
export interface Architecture {
  readonly branches: readonly Branch[];
  /**
   * `clip` cuts off at [0, 1]; `shares`, of classes, cuts off at 0 and divides by the sum. Both are `linear` in training and
   * for what is fitted at once.
   */
  readonly activation: "sigmoid" | "softmax" | "linear" | "clip" | "shares";
}

/** Whether a model tells classes apart: its outputs are their probabilities, and no points of the affect plane. */
export function isClassifier({ activation }: Pick<Architecture, "activation">): boolean {
  return activation === "softmax" || activation === "shares";
}

const BATCH_NORM = { kind: "batchNorm", momentum: 0.99, epsilon: 1e-3 } as const;

const dropout = (rate: number): Dropout => ({ kind: "dropout", rate });

/** The user's regressor: BiLSTM 96 → BiLSTM 48 → dense 128 → 64 → 2, for frames of so many channels. */
export function seedArchitecture(channels: number, dropoutRate = 0.3): Architecture {
  const drop = dropout(dropoutRate);
  const layers: Layer[] = [
    { kind: "bilstm", units: 96, returnSequences: true },
    drop,
    BATCH_NORM,
    { kind: "bilstm", units: 48, returnSequences: false },
    drop,
    BATCH_NORM,
    { kind: "dense", units: 128, activation: "relu" },
    drop,
    { kind: "dense", units: 64, activation: "relu" },
    { kind: "dense", units: 2, activation: "linear" },
  ];
  return { branches: [{ input: "frames", channels, weight: 1, layers }], activation: "sigmoid" };
}

/**
 * The default regressor: a small BiLSTM with attention over pooled mel frames, beside a network on the window's summary;
 * each has its own output, and they are added with fixed shares before the sigmoid.
 */
export function defaultArchitecture(channels: number, summary: number): Architecture {
  const standardize = { kind: "standardize", limit: 3 } as const;
  const batchNorm = { kind: "batchNorm", momentum: 0.9, epsilon: 1e-3 } as const;
  const output = { kind: "dense", units: 2, activation: "linear" } as const;
  return {
    branches: [
      {
        input: "frames",
        channels,
        weight: 0.25,
        layers: [
          standardize,
          { kind: "noise", deviation: 0.3 },
          dropout(0.2),
          { kind: "bilstm", units: 32, returnSequences: true },
          batchNorm,
          dropout(0.4),
          { kind: "bilstm", units: 16, returnSequences: true },
          { kind: "attention", units: 32 },
          batchNorm,
          dropout(0.4),
          output,
        ],
      },
      {
        input: "summary",
        channels: summary,
        weight: 0.75,
        layers: [
          standardize,
          { kind: "noise", deviation: 0.3 },
          dropout(0.3),
          { kind: "dense", units: 128, activation: "linear" },
          batchNorm,
          { kind: "relu" },
          dropout(0.3),
          { kind: "dense", units: 64, activation: "relu" },
          output,
        ],
      },
    ],
    activation: "sigmoid",
  };
}
