import { existsSync } from "node:fs";
import { join } from "node:path";
import { Tinypool } from "tinypool";
import type { LibraryPlace } from "../library/open-library.ts";
import { type Outcome, valueOf } from "../pool/outcome.ts";

/** Whether the library is an embedded one that is yet to be made. */
export function isNewLibrary({ dataDir, url }: LibraryPlace): boolean {
  return !url && !existsSync(join(dataDir, "library"));
}

/**
 * Makes the embedded library. That keeps a processor busy for seconds, so it is done on a thread of its own, and who waits for
 * the page gets it meanwhile.
 * @throws SwarError as `openLibrary`.
 */
export async function prepareLibrary(place: LibraryPlace): Promise<void> {
  const filename = new URL("./prepare-library-worker.ts", import.meta.url).href;
  const pool = new Tinypool({ filename, runtime: "worker_threads", minThreads: 0, maxThreads: 1 });
  try {
    valueOf((await pool.run(place)) as Outcome<undefined>);
  } finally {
    await pool.destroy();
  }
}
