/** The client against a server of Node's own, through real sockets. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApi } from "./api.ts";
import { eventParser } from "./event-parser.ts";
import { tokenKeeper } from "./token-keeper.ts";

const TOKEN = "0123456789abcdef";
let server: Server;
let base: string;

/** A few addresses that answer in all the ways that the real server does. */
function answer(request: IncomingMessage, response: ServerResponse): void {
  const { pathname, search } = new URL(request.url ?? "/", "http://localhost");
  const json = (status: number, body: unknown, type = "application/json"): void => {
    response.writeHead(status, { "content-type": type }).end(JSON.stringify(body));
  };
  if (pathname === "/api/echo")
    return json(200, { search, method: request.method, type: request.headers["content-type"] });
  if (pathname === "/api/empty") return void response.writeHead(204).end();
  if (pathname === "/api/proxy")
    return void response.writeHead(502, { "content-type": "text/html" }).end("<h1>Bad</h1>");
  if (pathname === "/api/events")
    return void response.writeHead(200).end('event: progress\ndata: {"part":0.5}\n\nevent: done\ndata: {}\n\n');
  if (pathname === "/api/slow") return;
  if (pathname === "/api/locked" && request.headers.authorization === `Bearer ${TOKEN}`)
    return json(200, { open: true });
  const locked = pathname === "/api/locked";
  const problem = {
    type: "about:blank",
    title: "",
    status: locked ? 401 : 400,
    code: locked ? "unauthorized" : "invalid-argument",
    detail: "minutes: must be above 0, got -3",
    instance: pathname,
    errors: [{ in: "body", field: "minutes", rule: "must be above 0" }],
  };
  return json(problem.status, problem, "application/problem+json");
}

beforeAll(async () => {
  server = createServer(answer).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const open = ({
  at = base,
  askToken = async () => undefined,
}: { at?: string; askToken?: () => Promise<string | undefined> } = {}) =>
  createApi({ base: at, fetch, token: () => undefined, askToken });

describe("an api", () => {
  it("says queries and bodies as the server reads them", async () => {
    const said = await open().post<Record<string, string>>(
      "echo",
      { a: 1 },
      { query: { genre: ["a b", "c"], none: undefined, limit: 5 } },
    );
    expect(said).toEqual({ search: "?genre=a+b&genre=c&limit=5", method: "POST", type: "application/json" });
    expect(await open().remove("empty")).toBeUndefined();
  });

  it("throws what the server says is wrong, with its code and its fields", async () => {
    await expect(open().post("playlists", {})).rejects.toMatchObject({
      name: "ApiProblem",
      code: "invalid-argument",
      status: 400,
      message: "minutes: must be above 0, got -3",
      fields: [{ field: "minutes" }],
    });
  });

  it("tells an answer of somebody else's from one of the server's", async () => {
    await expect(open().get("proxy")).rejects.toThrowErrorMatchingInlineSnapshot(
      `[ApiProblem: The server answered 502 without saying why. Look at its terminal, then try again.]`,
    );
  });

  it("says what to do where no server answers", async () => {
    await expect(open({ at: "http://127.0.0.1:1/api/" }).get("health")).rejects.toMatchObject({ code: "offline" });
  });

  it("stops when it is told to, without calling that a problem", async () => {
    const stop = new AbortController();
    const asked = open().get("slow", { signal: stop.signal });
    stop.abort();
    await expect(asked).rejects.toMatchObject({ name: "AbortError" });
  });

  it("reads events as they come", async () => {
    const told: unknown[] = [];
    for await (const event of open().events("events")) told.push(event);
    expect(told).toEqual([
      { event: "progress", data: { part: 0.5 } },
      { event: "done", data: {} },
    ]);
  });

  it("asks for the token until it is right, or not given", async () => {
    const answers = ["wrong", TOKEN];
    const asked = open({ askToken: async () => answers.shift() });
    expect(await asked.get("locked")).toEqual({ open: true });
    expect(answers).toEqual([]);
    await expect(open().get("locked")).rejects.toMatchObject({ code: "unauthorized" });
  });
});

describe("tokenKeeper", () => {
  const storage = () => {
    const kept = new Map<string, string>();
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
  };

  it("asks once for all who want it at the same time, and keeps it", async () => {
    let times = 0;
    const keeper = tokenKeeper(storage(), async () => {
      times++;
      return ` ${TOKEN}\n`;
    });
    expect(await Promise.all([keeper.ask(undefined), keeper.ask(undefined)])).toEqual([TOKEN, TOKEN]);
    expect(keeper.read()).toBe(TOKEN);
    expect(times).toBe(1);
    // Who was refused without it is given it without a question.
    expect(await keeper.ask(undefined)).toBe(TOKEN);
    expect(times).toBe(1);
  });

  it("asks again where what it kept was refused, and says so", async () => {
    const refused: boolean[] = [];
    const keeper = tokenKeeper(storage(), async (wasRefused) => {
      refused.push(wasRefused);
      return refused.length === 1 ? "old" : undefined;
    });
    await keeper.ask(undefined);
    expect(await keeper.ask("old")).toBeUndefined();
    expect(refused).toEqual([false, true]);
  });
});

describe("eventParser", () => {
  const text =
    ': hello\r\n\r\nid: 7\r\nevent: done\r\ndata: {"a":\r\ndata: 1}\r\n\r\ndata:x\n\nevent: lost\n\ndata: unfinished';
  const expected = [
    { event: "done", data: '{"a":\n1}', id: "7" },
    { event: "message", data: "x" },
  ];

  it.each([1, 2, 3, 7, 1000])("gives the same however the stream is cut: by %d", (size) => {
    const parse = eventParser();
    const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, i) =>
      text.slice(i * size, (i + 1) * size),
    );
    expect(pieces.flatMap((piece) => parse(piece))).toEqual(expected);
  });
});
