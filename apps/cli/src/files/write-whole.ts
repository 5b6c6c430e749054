import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { SwarError } from "@swar/units";

/**
 * Writes a file so that at any moment either the old or the new one is there, whole. Missing folders are made.
 * @throws SwarError `file-unreadable` where the place cannot be written to.
 */
export async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  const part = `${path}.part`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(part, content);
    await rename(part, path);
  } catch (cause) {
    throw new SwarError(
      "file-unreadable",
      `${path}: the place must be writable, got ${String(cause)}; choose another`,
      { cause },
    );
  }
}
