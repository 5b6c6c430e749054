import { KEPT } from "../../service-worker/kept-names.ts";

/** What the browser keeps of the app. */
export interface BrowserStore {
  /** Bytes of the page's own files. */
  readonly page: number;
  /** Bytes of what hears music, and of models. */
  readonly engine: number;
  /** How many settings. */
  readonly settings: number;
}

/** Counts what the browser keeps. */
export async function browserStore(): Promise<BrowserStore> {
  const settings = localStorage.length + sessionStorage.length;
  // There are no caches outside of secure contexts.
  const names = "caches" in globalThis ? await caches.keys() : [];
  const sizes = await Promise.all(names.map(async (name) => ({ name, bytes: await sizeOf(await caches.open(name)) })));
  const sumOf = (isWanted: (name: string) => boolean): number =>
    sizes.filter(({ name }) => isWanted(name)).reduce((sum, { bytes }) => sum + bytes, 0);
  const isPage = (name: string): boolean => name.startsWith(KEPT.page);
  return { page: sumOf(isPage), engine: sumOf((name) => !isPage(name)), settings };
}

async function sizeOf(cache: Cache): Promise<number> {
  const files = await cache.matchAll();
  const sizes = await Promise.all(files.map(lengthOf));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Large files come as they are, and say their length; those that came compressed say that of another. */
async function lengthOf(file: Response): Promise<number> {
  const said = file.headers.has("content-encoding") ? null : file.headers.get("content-length");
  return said === null ? (await file.blob()).size : Number(said);
}
