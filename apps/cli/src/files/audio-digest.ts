import { SwarError } from "@swar/units";
import { contentDigest } from "./content-digest.ts";
import { withFile } from "./file-source.ts";
import type { FindOptions } from "./find-audio.ts";

/**
 * What identifies the audio of the file at `path`; undefined where it went away or cannot be read, which is told, so that a search
 * goes on.
 * @throws SwarError `cancelled`.
 */
export async function audioDigest(path: string, { signal, onTrouble }: FindOptions): Promise<string | undefined> {
  try {
    return await withFile(path, (source) => contentDigest(source, { signal }));
  } catch (error) {
    if (!(error instanceof SwarError) || error.code === "cancelled") throw error;
    onTrouble(error.message);
    return undefined;
  }
}
