import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { Windows, WindowSettings } from "@swar/features";
import { writeWhole } from "../files/write-whole.ts";

/** Counts changes of what the features mean; raise it, and old entries are no longer found. */
const VERSION = 1;

/** The windows of a file by its content and the settings: from `folder`, or made by `make` and kept there. */
export async function cached(
  folder: string,
  bytes: Uint8Array,
  settings: WindowSettings,
  make: () => Promise<Windows>,
): Promise<Windows> {
  const key = createHash("sha256")
    .update(bytes)
    .update(JSON.stringify([VERSION, settings]))
    .digest("hex");
  const path = join(folder, "windows", key.slice(0, 2), key);
  const known = await readFile(path).then(
    (content) => deserialize(content) as Windows,
    () => undefined,
  );
  if (known) return known;
  const made = await make();
  await writeWhole(path, serialize(made));
  return made;
}
