/**
 * A `.keras` file: a zip archive of what the model is (`config.json`), what it has learnt (`model.weights.h5`) and who wrote
 * it (`metadata.json`).
 * @see https://keras.io/api/models/model_saving_apis/model_saving_and_loading/ (Keras 3)
 */
import { type Entry, type FileEntry, TextWriter, Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from "@zip.js/zip.js";
import { corrupt, incompatible } from "./refusal.ts";

/** What the archive holds. */
export interface KerasArchive {
  /** `config.json`, parsed and not looked at. */
  readonly config: unknown;
  /** The bytes of `model.weights.h5`. */
  readonly weights: Uint8Array;
  /** The version of Keras that wrote it, where it says so. */
  readonly version: string;
}

const CONFIG = "config.json";
const METADATA = "metadata.json";
const WEIGHTS = "model.weights.h5";

/**
 * The parts of a `.keras` file. Every part is held against its checksum.
 * @throws SwarError `corrupt-checkpoint` where `bytes` are no zip archive, or a damaged one; `incompatible-checkpoint` where
 * they are an HDF5 file, as Keras 2 wrote, or an archive of something else.
 */
export async function openKeras(bytes: Uint8Array): Promise<KerasArchive> {
  if (startsWith(bytes, [0x89, 0x48, 0x44, 0x46]))
    throw incompatible(
      "keras file",
      "it must be a .keras archive",
      "an HDF5 file, as Keras 2 wrote (.h5)",
      'load it with keras.saving.load_model, and save it in Keras 3 with model.save("model.keras")',
    );
  if (!startsWith(bytes, [0x50, 0x4b])) throw corrupt("it must be a zip archive", `${bytes.length} other bytes`);
  const { names, config, weights, metadata } = await unzipped(bytes);
  if (config === undefined || !weights) {
    const got = names.join(", ") || "nothing";
    throw incompatible("keras file", `it must hold ${CONFIG} and ${WEIGHTS}`, got);
  }
  const about = metadata === undefined ? undefined : (parsed(metadata, METADATA) as { keras_version?: unknown } | null);
  const version = typeof about?.keras_version === "string" ? about.keras_version : "unknown";
  return { config: parsed(config, CONFIG), weights, version };
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}

interface Members {
  readonly names: readonly string[];
  readonly config: string | undefined;
  readonly metadata: string | undefined;
  readonly weights: Uint8Array | undefined;
}

const CHECKED = { checkSignature: true, useWebWorkers: false };

async function unzipped(bytes: Uint8Array): Promise<Members> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), CHECKED);
  try {
    const entries = await reader.getEntries();
    const text = (name: string): Promise<string> | undefined => file(entries, name)?.getData(new TextWriter(), CHECKED);
    return {
      names: entries.map((entry) => entry.filename),
      config: await text(CONFIG),
      metadata: await text(METADATA),
      weights: await file(entries, WEIGHTS)?.getData(new Uint8ArrayWriter(), CHECKED),
    };
  } catch (cause) {
    throw corrupt("it must be a whole zip archive", `a damaged one (${(cause as Error).message.toLowerCase()})`, cause);
  } finally {
    await reader.close();
  }
}

function file(entries: readonly Entry[], name: string): FileEntry | undefined {
  return entries.find((entry): entry is FileEntry => !entry.directory && entry.filename === name);
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw corrupt(`${name} must be JSON`, "other text", cause);
  }
}
