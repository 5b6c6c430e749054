import { realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";

/** A file of the page as it lies in the folder of the built app. */
export interface SiteFile {
  /** Absolute, without links. */
  readonly path: string;
  readonly size: number;
  /** When it was last changed, in milliseconds since 1970. */
  readonly modified: number;
}

/** How the build names files and folders: nothing hidden, no way up, no drive, no separator of any platform. */
const NAME = /^[\w@~+-][\w.@~+-]*$/;

/**
 * The file of `folder` that a request's path means; undefined where there is none, or it would lie outside.
 * @param path as the request has it, with a slash before it and between names
 */
export async function siteFile(folder: string, path: string): Promise<SiteFile | undefined> {
  const names = path.split("/").slice(1);
  if (names.length === 0 || !names.every((name) => NAME.test(name))) return undefined;
  try {
    const [home, found] = await Promise.all([realpath(folder), realpath(join(folder, ...names))]);
    if (!found.startsWith(home + sep)) return undefined;
    const stats = await stat(found);
    return stats.isFile() ? { path: found, size: stats.size, modified: stats.mtimeMs } : undefined;
  } catch {
    return undefined;
  }
}
