/** The page as its build left it in a folder: any file of it, and the page itself for the addresses that it makes up. */
import type { Context } from "hono";
import { fileStream } from "../file-stream.ts";
import { fileVersion } from "../file-version.ts";
import { isHeld } from "../fresh.ts";
import { acceptedEncoding } from "./accepted-encoding.ts";
import { createCompressor, type Encoding, ENCODINGS } from "./compressor.ts";
import { SITE_HEADERS } from "./site-headers.ts";
import { type SiteFile, siteFile } from "./site-file.ts";
import { isText, siteType } from "./site-type.ts";
import { UNBUILT_PAGE } from "./unbuilt-page.ts";

/** Answers requests for files of the page; undefined where there is none of that name. */
export type Site = (c: Context) => Promise<Response | undefined>;

/** The build puts what it names by its content here, so that it never changes under its name. */
const NAMED_BY_CONTENT = "/assets/";

const FOREVER = "public, max-age=31536000, immutable";

/** The page in `folder`. */
export function createSite(folder: string): Site {
  const compressed = createCompressor();

  /** The bytes of a file as the caller takes them best: compressed at the build, compressed now, or as they are. */
  const bodyOf = async (file: SiteFile, path: string, encoding: Encoding | undefined): Promise<Body> => {
    if (encoding === undefined) return { open: () => fileStream(file.path), size: file.size };
    const built = await siteFile(folder, path + ENCODINGS[encoding]);
    if (built && built.modified >= file.modified)
      return { open: () => fileStream(built.path), size: built.size, encoding };
    if (!isText(siteType(path))) return { open: () => fileStream(file.path), size: file.size };
    const bytes = await compressed(file, encoding);
    return { open: () => bytes as Uint8Array<ArrayBuffer>, size: bytes.length, encoding };
  };

  const answer = async (c: Context, path: string, file: SiteFile): Promise<Response> => {
    const { open, size, encoding } = await bodyOf(file, path, acceptedEncoding(c.req.header("accept-encoding")));
    const { etag } = fileVersion(file);
    const tag = encoding ? etag.replace(/"$/, `-${encoding}"`) : etag;
    const headers: Record<string, string> = {
      ...SITE_HEADERS,
      "cache-control": path.startsWith(NAMED_BY_CONTENT) ? FOREVER : "no-cache",
      etag: tag,
      vary: "accept-encoding",
    };
    if (isHeld(c, { etag: tag })) return new Response(null, { status: 304, headers });
    headers["content-type"] = siteType(path);
    headers["content-length"] = String(size);
    if (encoding) headers["content-encoding"] = encoding;
    return new Response(c.req.method === "HEAD" ? null : open(), { headers });
  };

  return async (c) => {
    const { path, method } = c.req;
    if (method !== "GET" && method !== "HEAD") return undefined;
    const file = await siteFile(folder, path);
    if (file) return await answer(c, path, file);
    if (path !== "/" && !isPage(c)) return undefined;
    const page = await siteFile(folder, INDEX);
    return page ? await answer(c, INDEX, page) : unbuilt(c);
  };
}

const INDEX = "/index.html";

interface Body {
  readonly open: () => Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;
  readonly size: number;
  readonly encoding?: Encoding | undefined;
}

/** Whether a person goes to an address, rather than the page asking for a part of itself. */
function isPage(c: Context): boolean {
  return !c.req.path.startsWith(NAMED_BY_CONTENT) && (c.req.header("accept") ?? "").includes("text/html");
}

function unbuilt(c: Context): Response {
  const headers = { ...SITE_HEADERS, "content-type": "text/html; charset=utf-8", "cache-control": "no-store" };
  return new Response(c.req.method === "HEAD" ? null : UNBUILT_PAGE, { status: 503, headers });
}
