import { access } from "node:fs/promises";
import { join } from "node:path";
import { SwarError } from "@swar/units";
import { Tinypool } from "tinypool";
import type { LibraryPlace } from "../library/open-library.ts";
import type { Outcome } from "../pool/outcome.ts";

/** Whether the library is an embedded one that is yet to be made. */
export async function isNewLibrary({ dataDir, url }: LibraryPlace): Promise<boolean> {
  if (url) return false;
  return await access(join(dataDir, "library")).then(
    () => false,
    () => true,
  );
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
    const made = (await pool.run(place)) as Outcome<undefined>;
    if ("error" in made) throw new SwarError(made.error.code, made.error.message);
  } finally {
    await pool.destroy();
  }
}
