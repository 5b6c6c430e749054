import { KEPT } from "../service-worker/kept-names.ts";

/** Whether the service worker keeps an engine, so that songs can be heard where no server answers. */
export async function isEngineKept(): Promise<boolean> {
  // There is none outside of secure contexts.
  if (!("caches" in globalThis)) return false;
  const names = (await caches.keys()).filter((name) => name.startsWith(KEPT.engine));
  const files = await Promise.all(names.map(async (name) => await (await caches.open(name)).keys()));
  return files.flat().some(({ url }) => url.endsWith(".wasm"));
}
