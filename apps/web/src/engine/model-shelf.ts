/** The models that a worker has opened, each once. */
import { type Analyzer, createAnalyzer, createSongPredictor, type SongPredictor } from "@swar/analysis";
import { isTableSettings } from "@swar/features";
import { checkpointInfo, type Runtime } from "@swar/model";
import { SwarError } from "@swar/units";
import type { ModelFile } from "./messages.ts";

/** A model, opened. */
export type OpenedModel =
  | { readonly kind: "audio"; readonly analyzer: Analyzer }
  | { readonly kind: "songs"; readonly predictor: SongPredictor };

/** Opens models, and keeps them open. */
export type ModelShelf = (model: ModelFile) => Promise<OpenedModel>;

/** Far above any model of this project, and far below what would exhaust a phone. */
const LARGEST = 200e6;

/**
 * A shelf of models on the runtime that `load` gives.
 * Its models throw SwarError `corrupt-checkpoint`, `incompatible-checkpoint`, `invalid-argument` where they are none; `too-large`;
 * `unavailable` where the app's own model cannot be fetched.
 */
export function modelShelf(load: () => Promise<Runtime>): ModelShelf {
  const opened = new Map<string, Promise<OpenedModel>>();
  return (model) => {
    const known = opened.get(model.id);
    if (known) return known;
    const opening = Promise.all([load(), bytesOf(model)]).then(([runtime, bytes]) => openModel(runtime, bytes));
    opened.set(model.id, opening);
    // What failed may be asked for again: a connection comes back.
    opening.catch(() => opened.delete(model.id));
    return opening;
  };
}

async function bytesOf({ file }: ModelFile): Promise<Uint8Array> {
  const blob = typeof file === "string" ? await fetched(file) : file;
  if (blob.size <= LARGEST) return new Uint8Array(await blob.arrayBuffer());
  const got = Math.round(blob.size / 1e6);
  throw new SwarError("too-large", `model: a checkpoint must be of at most 200 MB, got ${got} MB; choose another file`);
}

async function fetched(address: string): Promise<Blob> {
  const response = await fetch(address).catch(() => undefined);
  if (response?.ok) return await response.blob();
  const got = response ? `status ${response.status}` : "no answer";
  throw new SwarError("unavailable", `model: its file must be there, got ${got}; see that swar runs and try again`);
}

async function openModel(runtime: Runtime, bytes: Uint8Array): Promise<OpenedModel> {
  const { features } = checkpointInfo(bytes);
  try {
    if (isTableSettings(features)) return { kind: "songs", predictor: await createSongPredictor(runtime, bytes) };
    return { kind: "audio", analyzer: await createAnalyzer(runtime, bytes) };
  } catch (cause) {
    if (cause instanceof SwarError) throw cause;
    const message = "model: a checkpoint must open in ONNX Runtime, got one that does not; use an undamaged copy";
    throw new SwarError("corrupt-checkpoint", message, { cause });
  }
}
