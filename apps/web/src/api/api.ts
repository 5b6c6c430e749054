/** Calls of the server: addresses, the token, problems as errors, and events. The world (fetch, the token) is passed in. */
import { ApiProblem } from "./api-problem.ts";
import { problemOf } from "./problem-of.ts";
import { readEvents } from "./read-events.ts";

/** What a query may say; undefined is left out, a list is said several times. */
export type Query = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/** A call: what goes with it, and what stops it. */
export interface Call {
  readonly signal?: AbortSignal | undefined;
  readonly query?: Query;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as it is: a file, say. */
  readonly body?: Blob;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An event of the server's, with its data. */
export interface Told<Data> {
  readonly event: string;
  readonly data: Data;
}

/** The server. Every call throws `ApiProblem`, or what `signal` was aborted with. */
export interface Api {
  /** The answer as it came, of any method; `path` is below `/api`, as "tracks/12/audio". */
  readonly send: (method: string, path: string, call?: Call) => Promise<Response>;
  readonly get: <Answer>(path: string, call?: Call) => Promise<Answer>;
  readonly post: <Answer>(path: string, json?: unknown, call?: Call) => Promise<Answer>;
  readonly patch: <Answer>(path: string, json: unknown, call?: Call) => Promise<Answer>;
  readonly put: (path: string, call?: Call) => Promise<void>;
  readonly remove: (path: string, call?: Call) => Promise<void>;
  /** Events as they come; their data is read as JSON. */
  readonly events: <Data>(path: string, call?: Call) => AsyncGenerator<Told<Data>>;
  /** Where something can be had by what sends no headers, an `<audio>` on a server without a token, say. */
  readonly url: (path: string, query?: Query) => string;
}

/** Where the server is, and how it is reached. */
export interface ApiWorld {
  /** The address of the API, with a slash at its end. */
  readonly base: string;
  readonly fetch: typeof globalThis.fetch;
  readonly token: () => string | undefined;
  /** Asks the person for the token after one was refused; undefined where they do not give it. */
  readonly askToken: (refused: string | undefined) => Promise<string | undefined>;
}

const OFFLINE =
  "The server does not answer. See whether `swar serve` still runs on the machine that this page came from, then try again.";

/** The server at `world.base`. */
export function createApi(world: ApiWorld): Api {
  const url = (path: string, query: Query = {}): string => addressOf(world.base, path, query);
  const send = async (method: string, path: string, call: Call = {}): Promise<Response> => {
    const address = url(path, call.query);
    for (let token = world.token(); ;) {
      const response = await reach(world, address, requestOf(method, call, token));
      if (response.ok) return response;
      const next = response.status === 401 ? await world.askToken(token) : undefined;
      if (next === undefined) throw await problemOf(response);
      token = next;
    }
  };
  const json = async <Answer>(method: string, path: string, call: Call): Promise<Answer> => {
    const response = await send(method, path, call);
    return (response.status === 204 ? undefined : await response.json()) as Answer;
  };
  return {
    url,
    send,
    get: (path, call = {}) => json("GET", path, call),
    post: (path, body, call = {}) => json("POST", path, body === undefined ? call : { ...call, json: body }),
    patch: (path, body, call = {}) => json("PATCH", path, { ...call, json: body }),
    put: (path, call = {}) => json("PUT", path, call),
    remove: (path, call = {}) => json("DELETE", path, call),
    events: async function* <Data>(path: string, call: Call = {}): AsyncGenerator<Told<Data>> {
      const headers = { ...call.headers, accept: "text/event-stream" };
      for await (const { event, data } of readEvents(await send("GET", path, { ...call, headers }))) {
        yield { event, data: JSON.parse(data) as Data };
      }
    },
  };
}

function addressOf(base: string, path: string, query: Query): string {
  const url = new URL(path, base);
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue;
    for (const one of Array.isArray(value) ? (value as readonly string[]) : [value])
      url.searchParams.append(name, String(one));
  }
  return url.href;
}

function requestOf(method: string, { json, body, headers, signal }: Call, token: string | undefined): RequestInit {
  const all = new Headers(headers);
  if (token !== undefined) all.set("authorization", `Bearer ${token}`);
  if (json !== undefined) all.set("content-type", "application/json");
  const sent = json === undefined ? body : JSON.stringify(json);
  return { method, headers: all, ...(sent === undefined ? {} : { body: sent }), ...(signal ? { signal } : {}) };
}

/** @throws ApiProblem `offline` where there is no answer. */
async function reach(world: ApiWorld, address: string, request: RequestInit): Promise<Response> {
  try {
    return await world.fetch(address, request);
  } catch (error) {
    request.signal?.throwIfAborted();
    throw new ApiProblem("offline", OFFLINE, { cause: error });
  }
}
