import { KEPT } from "./kept-names.ts";
import type { KeptFiles } from "./kept-files.ts";
import type { PageBuild } from "./page-build.ts";

/**
 * A file of the page. What is named by its content is taken from what is kept, of whichever build; anything else from the
 * server, as long as that answers. With the first file of the engine, all of it is kept: who was heard in WAV today, may have
 * MP3 tomorrow.
 */
export async function answerFile(
  request: Request,
  { file, build, kept, waitUntil }: FileSurroundings,
): Promise<Response> {
  const isNamed = file.startsWith("assets/");
  if (isNamed) {
    const known = await kept.find(request.url);
    if (known) return known;
  }
  try {
    const response = await fetch(request);
    if (build.engine.includes(file) && response.ok) waitUntil(keepEngine(kept, build, request.url, response.clone()));
    return response;
  } catch (error) {
    const known = await kept.find(request.url);
    if (known) return known;
    throw error;
  }
}

/** Where a file belongs. */
export interface FileSurroundings {
  /** Its address, relative to the page's. */
  readonly file: string;
  readonly build: PageBuild;
  readonly kept: KeptFiles;
  readonly waitUntil: (work: Promise<unknown>) => void;
}

/** Where there is no room, the engine comes from the server each time, as before. */
async function keepEngine(kept: KeptFiles, build: PageBuild, address: string, response: Response): Promise<void> {
  const cache = await caches.open(KEPT.engine + build.engineVersion);
  await cache.put(address, response);
  await kept.keepEngine();
}
