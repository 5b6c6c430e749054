import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener, RequestError } from "@hono/node-server";
import { SwarError } from "@swar/units";
import type { Api } from "./create-api.ts";
import { problemResponse } from "./problems/problem-response.ts";

/** Where the server listens. */
export interface ListenOptions {
  /** A name or an address of this machine. */
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** How long answers under way may take after the end was asked for, in milliseconds; 2,000 unless given. */
  readonly grace?: number | undefined;
}

/** A server that listens. */
export interface Listening {
  /** Node's own, for those who have to do with connections. */
  readonly server: Server;
  /** The real one. */
  readonly port: number;
  /** Accepts nothing more, gives answers under way a moment, and ends. */
  readonly close: () => Promise<void>;
}

/** Milliseconds between two looks for connections on which nothing happens any more. */
const SWEEP = 20;

/** A long file over a slow line takes its time; in milliseconds. */
const LONGEST_REQUEST = 60 * 60_000;

/**
 * Has the world ask `api`.
 * @throws SwarError `port-unavailable` where nobody may listen there.
 */
export async function listen(api: Api, { host, port, grace = 2000 }: ListenOptions): Promise<Listening> {
  const listener = getRequestListener(api.fetch, { overrideGlobalObjects: false, errorHandler: answerUnreadable });
  const server = createServer({ requestTimeout: LONGEST_REQUEST }, listener);
  // Who asks first whether a large file is wanted is told before it is sent.
  server.on("checkContinue", (request, response) => {
    if (!(Number(request.headers["content-length"]) > api.limits.bytes)) response.writeContinue();
    server.emit("request", request, response);
  });
  await opened(server, { host, port });
  return { server, port: (server.address() as AddressInfo).port, close: () => closed(server, api, grace) };
}

function opened(server: Server, { host, port }: ListenOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => reject(unavailable(cause, host, port)));
    server.listen(port, host, resolve);
  });
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "one that only an administrator may use; choose one above 1023 with --port",
  EADDRINUSE: "one that another program uses; end that, or choose another with --port, 0 for any",
  EADDRNOTAVAIL: "an address that is not this machine's; choose one of its own with --host",
  ENOTFOUND: "a name that is not known; choose an address of this machine with --host",
};

function unavailable(cause: NodeJS.ErrnoException, host: string, port: number): SwarError {
  const reason = REASONS[cause.code ?? ""] ?? `${cause.message}; choose another with --host and --port`;
  return new SwarError("port-unavailable", `${host}:${port}: the server must be able to listen here, got ${reason}`, {
    cause,
  });
}

async function closed(server: Server, api: Api, grace: number): Promise<void> {
  const ended = new Promise((resolve) => {
    server.close(resolve);
  });
  // A connection that is kept alive after its last answer would be waited for.
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP);
  const end = setTimeout(() => server.closeAllConnections(), grace);
  await Promise.all([api.close(), ended]);
  clearInterval(sweep);
  clearTimeout(end);
}

/** The answer to a request of which not even the address can be read. */
function answerUnreadable(error: unknown): Response {
  if (!(error instanceof RequestError)) throw error;
  const detail = `request: its address must be one of HTTP, got ${JSON.stringify(error.message)}; GET /api shows what there is`;
  return problemResponse("invalid-argument", detail, { instance: "/" });
}
