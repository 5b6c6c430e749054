/** Files that other apps share with the installed one: from the worker, which is handed them, to the page. */
import { KEPT } from "./kept-names.ts";

/** What the manifest calls the field of a shared form. */
const FIELD = "music";
const NAME = "x-file-name";

/** Puts aside the files of a `request` that shares some, and leads to the page. */
export async function takeShared(request: Request, caches: CacheStorage, base: string): Promise<Response> {
  const files = (await request.formData()).getAll(FIELD).filter((field) => field instanceof File);
  const cache = await caches.open(KEPT.shared);
  const put = async (file: File, i: number): Promise<void> => {
    const headers = { "content-type": file.type, [NAME]: encodeURIComponent(file.name) };
    await cache.put(new URL(`shared/${i}`, base), new Response(file, { headers }));
  };
  await Promise.all(files.map(put));
  return Response.redirect(`${base}#/listen`, 303);
}

/** The files that were put aside, once. */
export async function sharedFiles(caches: CacheStorage): Promise<readonly File[]> {
  if (!(await caches.has(KEPT.shared))) return [];
  const responses = await (await caches.open(KEPT.shared)).matchAll();
  const files = await Promise.all(
    responses.map(async (response) => {
      const name = decodeURIComponent(response.headers.get(NAME) ?? "music");
      return new File([await response.blob()], name, { type: response.headers.get("content-type") ?? "" });
    }),
  );
  await caches.delete(KEPT.shared);
  return files;
}
