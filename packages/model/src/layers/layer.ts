/** What each kind of layer says of itself: its tensors, its part of the training step, its part of the inference graph. */
import type { Graph, Shape, Value } from "@swar/graph";

/** How a tensor begins; the initialisers are in `initial-weights.ts`. */
export type Start = "glorot" | "orthogonal" | "forgetBias" | "zeros" | "ones";

/** A tensor that a layer learns (`parameters`) or keeps up to date (`statistics`). */
export interface Slot {
  readonly name: string;
  readonly shape: readonly number[];
  readonly start: Start;
}

export interface Slots {
  readonly parameters: readonly Slot[];
  readonly statistics: readonly Slot[];
}

/** The layer's tensors as values of a graph, by slot name. */
export type Values = Readonly<Record<string, Value>>;

/** Factors that are 0 with probability `rate`, else 1 / (1 − rate); or normal numbers of a standard deviation. */
export type Distribution =
  | { readonly kind: "dropout"; readonly rate: number }
  | { readonly kind: "normal"; readonly deviation: number };

export interface TrainContext {
  /** A fresh input of `shape`, to be fed with random numbers at every step. */
  readonly random: (shape: readonly number[], distribution: Distribution) => Value;
  /** Hands on the new value of a statistic. */
  readonly update: (slot: string, value: Value) => void;
}

export interface InferContext {
  /** Gives a value to the caller of the inference graph besides the prediction. */
  readonly output: (name: string, value: Value) => void;
}

/** One kind of layer, for descriptions of type `L`. In training arrays are (channels, time?, batch), at inference (batch, time?, channels). */
export interface LayerKind<L> {
  /** The tensors of `layer` for an input of `channels`. */
  readonly slots: (layer: L, channels: number) => Slots;
  /** How many channels come out for `channels` that go in. */
  readonly channels: (layer: L, channels: number) => number;
  readonly train: (g: Graph, layer: L, x: Value, values: Values, context: TrainContext) => Value;
  readonly infer: (g: Graph, layer: L, x: Value, values: Values, context: InferContext) => Value;
}

/** A layer without tensors. */
export const NO_SLOTS: Slots = { parameters: [], statistics: [] };

/** `shape` without its last axis. */
export function lead(shape: Shape): Shape {
  return shape.slice(0, -1);
}

/** The value in `slot`, which the layer itself declared. */
export function value(values: Values, slot: string): Value {
  return values[slot] as Value;
}
