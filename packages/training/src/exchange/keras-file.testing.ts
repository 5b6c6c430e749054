/** The fixtures of Keras's files, what Keras predicts with them, and the same files with something changed. */
import { readFileSync } from "node:fs";
import { SwarError } from "@swar/units";
import {
  TextReader,
  TextWriter,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  type FileEntry,
  ZipReader,
  ZipWriter,
} from "@zip.js/zip.js";

const FIXTURES = new URL("../../fixtures/", import.meta.url);

/** A fixture's bytes. */
export function fixture(name: string): Uint8Array {
  return readFileSync(new URL(name, FIXTURES));
}

/** The z-scores beside the table model. */
export const STATS = readFileSync(new URL("feature_stats_av.json", FIXTURES), "utf8");

/** Inputs, and what Keras predicts for them. */
export interface GoldenCase {
  readonly name: string;
  /** Whether the inputs are raw features, to go through the z-scores. */
  readonly stats: boolean;
  readonly shape: readonly [number, number, number];
  readonly inputs: Float32Array;
  readonly predicted: Float32Array;
}

const floats = (base64: string): Float32Array =>
  new Float32Array(Uint8Array.from(Buffer.from(base64, "base64")).buffer);

/** Every case of golden/exchange/keras-files.json. */
export const GOLDEN: readonly GoldenCase[] = (
  JSON.parse(readFileSync(new URL("../../../../golden/exchange/keras-files.json", import.meta.url), "utf8")) as {
    cases: (Omit<GoldenCase, "inputs" | "predicted"> & { inputs: string; predicted: string })[];
  }
).cases.map((c) => ({ ...c, inputs: floats(c.inputs), predicted: floats(c.predicted) }));

type Content = string | Uint8Array;

/** A zip archive of `members`. */
export async function zipOf(members: Readonly<Record<string, Content>>): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const [name, content] of Object.entries(members))
    await writer.add(name, typeof content === "string" ? new TextReader(content) : new Uint8ArrayReader(content));
  return await writer.close();
}

/** The members of a `.keras` file. */
export async function membersOf(bytes: Uint8Array): Promise<{ config: string; weights: Uint8Array }> {
  const entries = (await new ZipReader(new Uint8ArrayReader(bytes)).getEntries()) as FileEntry[];
  const of = (name: string): FileEntry => entries.find(({ filename }) => filename === name) as FileEntry;
  return {
    config: await of("config.json").getData(new TextWriter()),
    weights: await of("model.weights.h5").getData(new Uint8ArrayWriter()),
  };
}

/** A fixture whose description is changed by `change`, which gets the parsed `config.json`, or its weights. */
export async function changed(
  name: string,
  change: (config: any) => void,
  weights: (bytes: Uint8Array) => Uint8Array = (bytes) => bytes,
): Promise<Uint8Array> {
  const members = await membersOf(fixture(name));
  const config = JSON.parse(members.config) as unknown;
  change(config);
  return await zipOf({ "config.json": JSON.stringify(config), "model.weights.h5": weights(members.weights) });
}

/** Code and message of what `run` throws, which must be an error of ours. */
export async function refusal(run: () => unknown): Promise<string> {
  try {
    await run();
  } catch (error) {
    if (error instanceof SwarError) return `${error.code} ${error.message}`;
    throw error;
  }
  return "nothing was refused";
}
