import { isAbsolute } from "node:path";

/**
 * Whether `path` can mean a file or a folder of the server's machine wherever the server was started.
 * @example isMachinePath("../music") // false
 */
export function isMachinePath(path: string): boolean {
  return isAbsolute(path) && !path.includes("\0");
}
