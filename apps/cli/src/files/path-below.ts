import { sep } from "node:path";

/**
 * What the paths of all that lies in `folder` begin with.
 * @example pathBelow("/music") // "/music/"
 */
export function pathBelow(folder: string): string {
  return folder.endsWith(sep) ? folder : folder + sep;
}
