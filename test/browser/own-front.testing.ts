/** The app's own front in this process, before the API of a `swar serve`: the page can be another, and nobody there, from one visit to the next. */
import { createFront, listen, type Listening } from "../../apps/server/src/index.ts";

/** What was asked of the API. */
export interface Asked {
  readonly path: string;
  readonly range: string | null;
  readonly authorization: string | null;
}

/** A front that is where it was after each `begin`. */
export interface OwnFront {
  readonly at: () => string;
  readonly asked: readonly Asked[];
  /** Serves the page in `folder`, on the same port as before; with `token`, nobody else needs to know one. */
  readonly begin: (folder: string, options?: { readonly token?: string }) => Promise<void>;
  /** Lets nobody answer there. */
  readonly end: () => Promise<void>;
}

const LIMITS = { bytes: 1e9, seconds: 60, atOnce: 1, kept: 1, keptMinutes: 1 };

/** A front before the API at `behind`; nobody answers before `begin`. */
export function ownFront(behind: string): OwnFront {
  const asked: Asked[] = [];
  let port = 0;
  let listening: Listening | undefined;
  let known: string | undefined;
  const passOn = async (request: Request): Promise<Response> => {
    const { pathname, search } = new URL(request.url);
    const headers = new Headers(request.headers);
    asked.push({ path: pathname + search, range: headers.get("range"), authorization: headers.get("authorization") });
    for (const name of ["host", "origin", "connection"]) headers.delete(name);
    if (known !== undefined) headers.set("authorization", `Bearer ${known}`);
    const body = request.method === "GET" ? {} : { body: await request.arrayBuffer() };
    return await fetch(behind + pathname + search, {
      method: request.method,
      headers,

      ...body,
    });
  };
  return {
    at: () => `http://localhost:${port}`,
    asked,
    begin: async (site, { token } = {}) => {
      known = token;
      const api = Promise.resolve({ fetch: passOn, limits: LIMITS, close: async () => {} });
      listening = await listen(createFront({ site, api, limits: LIMITS, hosts: [] }), {
        host: "localhost",
        port,
        grace: 0,
      });
      ({ port } = listening);
    },
    end: async () => {
      await listening?.close();
      listening = undefined;
    },
  };
}
