import { randomUUID } from "node:crypto";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { SwarError } from "@swar/units";

/**
 * Writes a file so that at any moment either the old or the new one is there, whole. Missing folders are made; `mode` is that of the
 * file.
 * @throws SwarError `file-unreadable` where the place cannot be written to.
 */
export async function writeWhole(
  path: string,
  content: Uint8Array | string,
  options: { readonly mode?: number } = {},
): Promise<void> {
  const part = `${path}.${randomUUID()}.part`; // Its own for each writer: two workers may hear one song.
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(part, content, options);
    await rename(part, path);
  } catch (cause) {
    await rm(part, { force: true }).catch(() => {});
    throw unwritable(path, cause);
  }
}

/** Says that the place at `path` cannot be written to, and why. */
export function unwritable(path: string, cause: unknown): SwarError {
  return new SwarError(
    "file-unreadable",
    `${path}: the place must be writable, got ${reason(cause as NodeJS.ErrnoException)}; choose another`,
    { cause },
  );
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "no right to write there",
  EEXIST: "a file where a folder must be",
  EISDIR: "a folder",
  ENOSPC: "no space left",
  ENOTDIR: "a file where a folder must be",
  EROFS: "a place that is read-only",
};

function reason({ code = "", message }: NodeJS.ErrnoException): string {
  return REASONS[code] ?? message;
}
