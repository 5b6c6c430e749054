import { readdir, realpath, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { SetFolder } from "@swar/training";
import { isHiddenName } from "./audio-names.ts";
import { readBytes, unreadable } from "./read-bytes.ts";

/**
 * The folder at `path` as labelled sets are read from it. What is hidden is passed over; links are followed, each folder
 * once.
 * @throws SwarError `file-not-found` or `file-unreadable` where there is no such folder or one below it cannot be read.
 */
export async function setFolder(path: string): Promise<SetFolder> {
  const root = resolve(path);
  const files: string[] = [];
  await collect(root, "", { files, seen: new Set() });
  const text = async (file: string): Promise<string> => new TextDecoder().decode(await readBytes(join(root, file)));
  return { path: root, files: files.toSorted(), text };
}

interface Found {
  readonly files: string[];
  /** Real paths of folders that were gone through, so that a link to one above ends. */
  readonly seen: Set<string>;
}

async function collect(root: string, below: string, found: Found): Promise<void> {
  const folder = join(root, below);
  try {
    const real = await realpath(folder);
    if (found.seen.has(real)) return;
    found.seen.add(real);
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (isHiddenName(entry.name)) continue;
      const name = below === "" ? entry.name : `${below}/${entry.name}`;
      const kind = entry.isSymbolicLink() ? await stat(join(root, name)).catch(() => undefined) : entry;
      if (kind?.isDirectory()) await collect(root, name, found);
      else if (kind?.isFile()) found.files.push(name);
    }
  } catch (cause) {
    throw cause instanceof Error && "code" in cause ? unreadable(folder, cause as NodeJS.ErrnoException) : cause;
  }
}
