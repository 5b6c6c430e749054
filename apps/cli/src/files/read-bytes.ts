import { readFile, stat } from "node:fs/promises";
import { SwarError } from "@swar/units";

/** Above this Node cannot hold a file in one array. */
const LARGEST = 2 ** 31 - 1;

/**
 * The bytes of the file at `path`.
 * @throws SwarError `file-not-found`, or `file-unreadable` for folders, missing rights and files above 2 GiB.
 */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > LARGEST) {
      throw new SwarError(
        "file-unreadable",
        `${path}: a file must be smaller than 2 GiB, got ${size} bytes; cut it into parts`,
      );
    }
    return await readFile(path);
  } catch (cause) {
    throw cause instanceof SwarError ? cause : unreadable(path, cause as NodeJS.ErrnoException);
  }
}

/** Says that `path` cannot be read, and why. */
export function unreadable(path: string, cause: NodeJS.ErrnoException): SwarError {
  if (cause.code === "ENOENT" || cause.code === "ENOTDIR") {
    const rule =
      cause.code === "ENOENT"
        ? "there must be a file of this name, got none"
        : "only folders may stand before others in a path, got a file in place of one";
    return new SwarError("file-not-found", `${path}: ${rule}; check the path`, { cause });
  }
  const why = cause.code === "EISDIR" ? "a folder" : cause.code === "EACCES" ? "no right to read it" : cause.message;
  return new SwarError("file-unreadable", `${path}: it must be readable, got ${why}; check the path and its rights`, {
    cause,
  });
}
