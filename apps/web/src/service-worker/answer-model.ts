import { KEPT } from "./kept-names.ts";

/**
 * A model of the server: its present version, kept for the time when no server answers. The server may have models that it gives
 * to nobody without its token: what was asked for with one is not kept.
 */
export async function answerModel(
  request: Request,
  { caches, waitUntil }: { readonly caches: CacheStorage; readonly waitUntil: (work: Promise<unknown>) => void },
): Promise<Response> {
  if (request.headers.has("authorization")) return await fetch(request);
  const cache = await caches.open(KEPT.models);
  const known = await cache.match(request.url, { ignoreVary: true });
  try {
    // The browser asks by ETag where it has the file itself.
    const response = await fetch(request);
    const isNew = response.headers.get("etag") !== known?.headers.get("etag");
    if (response.status === 200 && isNew) waitUntil(cache.put(request.url, response.clone()));
    return response;
  } catch (error) {
    if (known) return known;
    throw error;
  }
}
