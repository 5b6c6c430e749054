import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { ByteSource } from "@swar/decode";
import { channelsOf, stepsOf, type Windows, type WindowSettings } from "@swar/features";
import { writeWhole } from "../files/write-whole.ts";

/** Counts changes of what the features mean; raise it, and old entries are no longer found. */
const VERSION = 1;

const READ_SIZE = 1 << 20;

/** The windows of a file by its content and the settings: from `folder`, or made by `make` and kept there. */
export async function cached(
  folder: string,
  source: ByteSource,
  settings: WindowSettings,
  make: () => Promise<Windows>,
): Promise<Windows> {
  const key = await keyOf(source, settings);
  const path = join(folder, "windows", key.slice(0, 2), key);
  const known = await kept(path, settings);
  if (known) return known;
  const made = await make();
  await writeWhole(path, serialize(made));
  return made;
}

async function keyOf(source: ByteSource, settings: WindowSettings): Promise<string> {
  const hash = createHash("sha256");
  for (let at = 0, bytes; (bytes = await source.read(at, READ_SIZE)).length > 0; at += bytes.length) hash.update(bytes);
  return hash.update(JSON.stringify([VERSION, settings])).digest("hex");
}

/** What the entry at `path` holds; nothing where there is none, or one that was damaged. */
async function kept(path: string, settings: WindowSettings): Promise<Windows | undefined> {
  const content = await readFile(path).catch(() => undefined);
  if (content === undefined) return undefined;
  try {
    const windows = deserialize(content) as Windows;
    const { count, frames, summary } = windows;
    const whole = frames.length === count * stepsOf(settings) * channelsOf(settings);
    return whole && settings.summary === (summary !== undefined) ? windows : undefined;
  } catch {
    return undefined;
  }
}
