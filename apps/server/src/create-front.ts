/**
 * What the world asks first: the page, which needs nothing but its files, and behind it the API as soon as that is there. A
 * library that is opened for the first time takes seconds, in which a browser can load and show the page.
 */
import { Hono } from "hono";
import type { Api } from "./create-api.ts";
import { guardCaller } from "./guards/guard-caller.ts";
import { safeHeaders } from "./guards/safe-headers.ts";
import { problemResponse } from "./problems/problem-response.ts";
import type { Services } from "./services.ts";
import { createSite } from "./site/create-site.ts";

/** What stands in front. */
export interface FrontOptions extends Pick<Services, "hosts" | "limits"> {
  /** The folder with the built page. */
  readonly site: string;
  /** The API; what is asked of it meanwhile waits. */
  readonly api: Promise<Api>;
}

/** The page and the API as one. The page asks for no token: what it shows, it must ask for, too. */
export function createFront({ site, api, hosts, limits }: FrontOptions): Api {
  const answerPage = createSite(site);
  const pages = new Hono();
  pages.use(safeHeaders, guardCaller(hosts));
  pages.notFound(async (c) => (await answerPage(c)) ?? nothingThere(c.req.path));
  const arrived = api.catch(() => undefined);
  const answerApi: Api["fetch"] = async (request, env) => {
    const there = await arrived;
    return there ? await there.fetch(request, env) : notOpened(request);
  };
  return {
    fetch: (request, env) => (isApi(request) ? answerApi(request, env) : pages.fetch(request, env)),
    limits,
    close: async () => await (await arrived)?.close(),
  };
}

function isApi({ url }: Request): boolean {
  return /^\/api(\/|$)/.test(new URL(url).pathname);
}

function nothingThere(path: string): Response {
  const detail = `${path}: there must be something at this address, got nothing; the page is at /, the API at /api`;
  return problemResponse("not-found", detail, { instance: path });
}

function notOpened({ url }: Request): Response {
  const detail = "library: it must be open, got one that could not be opened; the terminal of the server says why";
  return problemResponse("unavailable", detail, { instance: new URL(url).pathname });
}
