import { stat } from "node:fs/promises";
import { resolve } from "node:path";

/** Whether two paths mean one file, by their names or, where both exist, through links. */
export async function sameFile(a: string, b: string): Promise<boolean> {
  if (resolve(a) === resolve(b)) return true;
  const [one, two] = await Promise.all([a, b].map((path) => stat(path, { bigint: true }).catch(() => undefined)));
  return one !== undefined && two !== undefined && one.isFile() && one.dev === two.dev && one.ino === two.ino;
}
