/** The files that are kept for the time when no server answers. */
import { KEPT } from "./kept-names.ts";
import type { PageBuild } from "./page-build.ts";

/** What is kept of a build, in caches of its own, so that the next build takes nothing away from a page that is open. */
export interface KeptFiles {
  /** Fetches and keeps the page. Rejects where a file of it cannot be had: then nothing has changed. */
  readonly keepPage: () => Promise<void>;
  /** Fetches and keeps what is missing of the engine. */
  readonly keepEngine: () => Promise<void>;
  /** Forgets the builds before the last one, and takes the engine along where the last one's was kept. */
  readonly tidy: () => Promise<void>;
  /** A file that is kept, of any build: names that change with the content cannot be mistaken. */
  readonly find: (address: string) => Promise<Response | undefined>;
  /** The page itself, of this build. */
  readonly index: () => Promise<Response | undefined>;
}

/** So many builds are kept of each kind: this one, and the one that open pages may still be of. */
const BUILDS = 2;

/** Files are told apart by their address alone: how they were compressed on the way makes no other file of them. */
const BY_ADDRESS: CacheQueryOptions = { ignoreVary: true, ignoreSearch: true };

/** The files of `build` below `base`, in `caches`. */
export function keptFiles(caches: CacheStorage, base: string, build: PageBuild): KeptFiles {
  const names = { page: KEPT.page + build.version, engine: KEPT.engine + build.engineVersion };
  const find = (address: string): Promise<Response | undefined> => caches.match(address, BY_ADDRESS);

  const keep = async (cache: Cache, file: string): Promise<void> => {
    const address = new URL(file, base).href;
    if (await cache.match(address, BY_ADDRESS)) return;
    // What is not named by its content may be known in an older state: by another build, and by the browser.
    const isNamed = file.startsWith("assets/");
    const known = isNamed ? await find(address) : undefined;
    const response = known ?? (await fetch(address, isNamed ? {} : { cache: "reload" }));
    if (!response.ok) throw new TypeError(`service worker: ${file} must be there, got status ${response.status}`);
    await cache.put(address, response);
  };
  const keepEngine = async (): Promise<void> => {
    const cache = await caches.open(names.engine);
    // One after the other: somebody may be waiting for the first of them.
    for (const file of build.engine) await keep(cache, file);
  };
  const older = async (prefix: string, own: string): Promise<readonly string[]> =>
    (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== own);

  return {
    keepPage: async () => {
      await caches.delete(names.page); // Half of it may have been left by an attempt that failed.
      const cache = await caches.open(names.page);
      await Promise.all(build.page.map((file) => keep(cache, file)));
    },
    keepEngine,
    tidy: async () => {
      const engines = await older(KEPT.engine, names.engine);
      if (engines.length > 0) await keepEngine();
      const pages = await older(KEPT.page, names.page);
      // The order of names is that in which they were made.
      const gone = [pages, engines].flatMap((all) => all.slice(0, Math.max(0, all.length - BUILDS + 1)));
      await Promise.all(gone.map((name) => caches.delete(name)));
    },
    find,
    index: async () => await (await caches.open(names.page)).match(new URL("index.html", base), BY_ADDRESS),
  };
}
