/** A checkpoint: one ONNX inference model whose metadata hold everything that is needed to use it and to know it. */
import { decodeModel } from "@swar/graph";
import { SwarError } from "@swar/units";
import type { Architecture } from "./architecture.ts";
import { inferenceModel } from "./inference-model.ts";
import type { Weights } from "./initial-weights.ts";
import { type Layout, layouts, placed } from "./layout.ts";
import type { ErrorModel } from "./uncertainty.ts";

/** What a checkpoint says of itself. Plain data. */
export interface CheckpointInfo {
  readonly name: string;
  readonly version: string;
  readonly architecture: Architecture;
  /** How audio becomes the model's inputs; its owner is @swar/features. */
  readonly features: Readonly<Record<string, unknown>>;
  /** The columns that were learnt, arousal first, and the range that was mapped to [0, 1]. */
  readonly labels: { readonly targets: readonly string[]; readonly range: readonly [number, number] };
  /** Turns predictions into their standard error; absent until a validation set has been seen. */
  readonly uncertainty?: ErrorModel;
  /** Settings and course of the training: preset, seed, examples, epochs. */
  readonly training: Readonly<Record<string, unknown>>;
  /** Figures on data that training did not see. */
  readonly metrics: Readonly<Record<string, unknown>>;
  readonly licence: string;
}

/** A model and what it says of itself. */
export interface Checkpoint {
  readonly info: CheckpointInfo;
  readonly weights: Weights;
}

const KEY = "swar";
const FORMAT = 1;

/** The bytes of a checkpoint file. */
export function encodeCheckpoint({ info, weights }: Checkpoint): Uint8Array {
  return inferenceModel(info.architecture, weights, { [KEY]: JSON.stringify({ format: FORMAT, ...info }) });
}

/**
 * What a checkpoint file says of itself.
 * @throws SwarError `corrupt-checkpoint` where `bytes` are not ONNX.
 * @throws SwarError `incompatible-checkpoint` where they are, but not a checkpoint of this project and format.
 */
export function checkpointInfo(bytes: Uint8Array): CheckpointInfo {
  return parsed(decodeModel(bytes).metadata);
}

/**
 * A checkpoint file with its weights, to be trained further.
 * @throws SwarError `corrupt-checkpoint`, `incompatible-checkpoint` as `checkpointInfo`.
 */
export function decodeCheckpoint(bytes: Uint8Array): Checkpoint {
  const { initializers, metadata } = decodeModel(bytes);
  const info = parsed(metadata);
  const stored = new Map(initializers.map((t) => [t.name, t.data as Float32Array]));
  const gathered = ({ places, size }: Layout): Float32Array => {
    const vector = new Float32Array(size);
    for (const place of places) {
      const data = stored.get(place.name);
      if (data?.length !== place.size)
        throw incompatible(`must hold ${place.size} numbers of ${place.name}`, data?.length);
      placed(vector, place).set(data);
    }
    return vector;
  };
  const { parameters, statistics } = layouts(info.architecture);
  return { info, weights: { parameters: gathered(parameters), statistics: gathered(statistics) } };
}

function parsed(metadata: Readonly<Record<string, string>>): CheckpointInfo {
  const text = metadata[KEY];
  if (text === undefined) throw incompatible("must be a checkpoint made by swar train", "another ONNX model");
  const { format, ...info } = JSON.parse(text) as CheckpointInfo & { format: number };
  if (format !== FORMAT) throw incompatible(`must be of format ${FORMAT}`, format);
  return info;
}

function incompatible(rule: string, got: unknown): SwarError {
  return new SwarError(
    "incompatible-checkpoint",
    `checkpoint: ${rule}, got ${String(got)}; train it again or choose another`,
  );
}
