import { readdir, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { isTableSettings } from "@swar/features";
import { checkpointInfo, isClassifier } from "@swar/model";
import type { ModelService } from "@swar/server";
import { SwarError } from "@swar/units";
import { DEFAULT_CHECKPOINT, DEFAULT_SONG_CHECKPOINT } from "../default-checkpoint.ts";
import { readBytes } from "../files/read-bytes.ts";

type ModelCard = Awaited<ReturnType<ModelService["list"]>>[number];

const ENDING = ".onnx";

/** Where models lie. */
export interface ModelFolders {
  /** Those that come with swar, unless given. */
  readonly shipped?: string | undefined;
  /** Those that were trained here. */
  readonly own?: string | undefined;
}

interface Place {
  readonly id: string;
  readonly path: string;
  readonly own: boolean;
}

/** The models of both folders; of one id, that which comes with swar. */
export function modelService({ shipped = dirname(DEFAULT_CHECKPOINT), own }: ModelFolders = {}): ModelService {
  const cards = new Map<string, { readonly modified: number; readonly card: ModelCard }>();
  const places = async (): Promise<Place[]> => {
    const known = await placesIn(shipped, false);
    const others = own === undefined ? [] : await placesIn(own, true);
    return [...known, ...others.filter(({ id }) => known.every((one) => one.id !== id))];
  };
  /** A model is read once, and again where another lies in its place. */
  const cardOf = async (place: Place): Promise<ModelCard> => {
    const { size, mtimeMs: modified } = await stat(place.path);
    const known = cards.get(place.path);
    if (known?.modified === modified) return known.card;
    const card = cardFrom(place, await readBytes(place.path), size);
    cards.set(place.path, { modified, card });
    return card;
  };
  /** What a person has put among their own models may be anything, and may go at any moment. */
  const cardIfAny = async (place: Place): Promise<ModelCard | undefined> =>
    await cardOf(place).catch((error: unknown) => {
      if (place.own && (error instanceof SwarError || (error as NodeJS.ErrnoException).code === "ENOENT"))
        return undefined;
      throw error;
    });
  return {
    list: async () => {
      const found = await Promise.all((await places()).map(cardIfAny));
      return found.filter((card) => card !== undefined);
    },
    file: async (id) => (await places()).find((place) => place.id === id)?.path,
    remove: async (id) => {
      const place = (await places()).find((one) => one.id === id);
      if (place?.own !== true) return false;
      await rm(place.path, { force: true });
      return true;
    },
  };
}

async function placesIn(folder: string, own: boolean): Promise<Place[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => name.endsWith(ENDING))
    .toSorted()
    .map((name) => ({ id: basename(name, ENDING), path: join(folder, name), own }))
    .filter(({ id }) => ID.test(id));
}

/** What the API takes for the id of a model. */
const ID = /^[\w-]{1,100}$/;

const DEFAULTS = new Set([DEFAULT_CHECKPOINT, DEFAULT_SONG_CHECKPOINT].map((path) => basename(path, ENDING)));

function cardFrom({ id, own }: Place, file: Uint8Array, bytes: number): ModelCard {
  const info = checkpointInfo(file);
  const { name, version, architecture, features, labels, uncertainty, training, metrics, licence } = info;
  return {
    id,
    kind: isTableSettings(features) ? "tables" : "audio",
    task: isClassifier(architecture) ? "classify" : "regress",
    own,
    isDefault: !own && DEFAULTS.has(id),
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
