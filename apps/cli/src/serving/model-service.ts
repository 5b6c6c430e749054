import { readdir, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { isTableSettings } from "@swar/features";
import { checkpointInfo } from "@swar/model";
import type { ModelService } from "@swar/server";
import { DEFAULT_CHECKPOINT, DEFAULT_SONG_CHECKPOINT } from "../default-checkpoint.ts";
import { readBytes } from "../files/read-bytes.ts";

type ModelCard = Awaited<ReturnType<ModelService["list"]>>[number];

const ENDING = ".onnx";

/** The models that lie in `folder`; where it is absent, those that come with swar. */
export function modelService(folder = dirname(DEFAULT_CHECKPOINT)): ModelService {
  const cards = new Map<string, { readonly modified: number; readonly card: ModelCard }>();
  const ids = async (): Promise<string[]> => {
    const names = await readdir(folder).catch(() => []);
    return names
      .filter((name) => name.endsWith(ENDING))
      .map((name) => basename(name, ENDING))
      .toSorted();
  };
  const pathOf = (id: string): string => join(folder, id + ENDING);
  /** A model is read once, and again where another lies in its place. */
  const cardOf = async (id: string): Promise<ModelCard> => {
    const { size, mtimeMs: modified } = await stat(pathOf(id));
    const known = cards.get(id);
    if (known?.modified === modified) return known.card;
    const card = cardFrom(id, await readBytes(pathOf(id)), size);
    cards.set(id, { modified, card });
    return card;
  };
  return {
    list: async () => await Promise.all((await ids()).map(cardOf)),
    file: async (id) => ((await ids()).includes(id) ? pathOf(id) : undefined),
  };
}

const DEFAULTS = new Set([DEFAULT_CHECKPOINT, DEFAULT_SONG_CHECKPOINT].map((path) => basename(path, ENDING)));

function cardFrom(id: string, file: Uint8Array, bytes: number): ModelCard {
  const { name, version, features, labels, uncertainty, training, metrics, licence } = checkpointInfo(file);
  return {
    id,
    kind: isTableSettings(features) ? "tables" : "audio",
    isDefault: DEFAULTS.has(id),
    name,
    version,
    targets: labels.targets,
    saysUncertainty: uncertainty !== undefined,
    features,
    training,
    metrics,
    licence,
    bytes,
  };
}
