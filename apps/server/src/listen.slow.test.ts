/** What only a real connection shows. */
import { once } from "node:events";
import { request } from "node:http";
import { connect, type Socket } from "node:net";
import type { AnalysisView, Problem } from "@swar/contract";
import { expect, it, onTestFinished, vi } from "vitest";
import { describeApi, type TestApi } from "./api.testing.ts";
import { wavBytes, wavHearing } from "./hear-wav.testing.ts";
import { type Listening, listen } from "./listen.ts";

async function listening(api: TestApi, grace = 0): Promise<Listening & { readonly at: string }> {
  const listened = await listen(api, { host: "127.0.0.1", port: 0, grace });
  onTestFinished(() => void listened.server.close());
  return { ...listened, at: `http://127.0.0.1:${listened.port}` };
}

/** A connection on which `text` was sent; what came back so far is in `got`. */
async function raw(port: number, text: string): Promise<{ readonly socket: Socket; readonly got: () => string }> {
  const socket = connect(port, "127.0.0.1");
  let got = "";
  socket.setEncoding("utf8").on("data", (part: string) => (got += part));
  socket.on("error", () => {});
  onTestFinished(() => void socket.destroy());
  await once(socket, "connect");
  socket.write(text.replaceAll("\n", "\r\n"));
  return { socket, got: () => got };
}

const until = (holds: () => boolean) => vi.waitUntil(holds, { interval: 2, timeout: 10_000 });

const upload = (length: number | string, more = "") =>
  `POST /api/analyses HTTP/1.1\nHost: localhost\nContent-Type: audio/wav\nContent-Length: ${length}\n${more}\n`;

describeApi("listen", (open) => {
  it("answers at the port that it says, and tells what it cannot read", async () => {
    const { at, port } = await listening(open());
    expect(await (await fetch(`${at}/api/health`)).json()).toMatchObject({ status: "ok" });
    const head = await fetch(`${at}/api/words`, { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
    const { got } = await raw(port, "GET /a\\b HTTP/1.1\nHost: local host\nConnection: close\n\n");
    await until(() => got().includes("}"));
    expect(got()).toMatch(/^HTTP\/1\.1 400 /);
    expect(got()).toContain('"code":"invalid-argument"');
  });

  it("says what to do where nobody can listen there", async () => {
    const api = open();
    const { port } = await listening(api);
    const refusal = async (options: { host: string; port: number }) =>
      (await listen(api, options).catch((error: Error) => error.message)) as string;
    expect((await refusal({ host: "127.0.0.1", port })).replace(String(port), "PORT")).toMatchInlineSnapshot(
      `"127.0.0.1:PORT: the server must be able to listen here, got one that another program uses; end that, or choose another with --port, 0 for any"`,
    );
    expect(await refusal({ host: "192.0.2.1", port: 4715 })).toMatchInlineSnapshot(
      `"192.0.2.1:4715: the server must be able to listen here, got an address that is not this machine's; choose one of its own with --host"`,
    );
  });

  it("hears what is sent over the wire, and gives parts of answers", async () => {
    const { at } = await listening(open());
    const headers = { "content-type": "audio/wav" };
    const sent = await fetch(`${at}/api/analyses?name=a.wav`, { method: "POST", body: wavBytes(3), headers });
    const { id } = (await sent.json()) as AnalysisView;
    const events = await (await fetch(`${at}/api/analyses/${id}/events`)).text();
    expect(events).toMatch(/event: done\ndata: \{.*"name":"a\.wav".*\}\nid: end\n\n$/);
  });

  it("keeps nothing where the sender hangs up in the middle, and goes on for others", async () => {
    const api = open();
    const { at, port } = await listening(api);
    const { socket } = await raw(port, upload(50_000));
    socket.write(wavBytes(1));
    await until(() => api.leftovers().length === 1);
    socket.destroy();
    await until(() => api.leftovers().length === 0);
    expect(api.reported).toEqual([]);
    expect((await fetch(`${at}/api/health`)).status).toBe(200);
  });

  it("refuses what is too large before it is sent, where the sender asks", async () => {
    const { port } = await listening(open());
    const large = await raw(port, upload(2 << 20, "Expect: 100-continue\n"));
    await until(() => large.got().includes("}"));
    expect(large.got()).toMatch(/^HTTP\/1\.1 413 /);
    const small = await raw(port, upload(16_044, "Expect: 100-continue\n"));
    await until(() => small.got().includes("100 Continue"));
    small.socket.write(wavBytes(1));
    await until(() => small.got().includes("HTTP/1.1 202"));
  });

  it("goes on hearing where the reader of events hangs up", async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const api = open({ analyze: wavHearing(() => promise) });
    const { at } = await listening(api);
    const sent = await fetch(`${at}/api/analyses`, { method: "POST", body: wavBytes(2) });
    const { id } = (await sent.json()) as AnalysisView;
    const reading = new AbortController();
    const stream = await fetch(`${at}/api/analyses/${id}/events`, { signal: reading.signal });
    await stream.body!.getReader().read();
    reading.abort();
    resolve();
    expect(await (await fetch(`${at}/api/analyses/${id}/events`)).text()).toContain("event: done");
  });

  it("ends although senders, readers and idle connections are there, and leaves nothing behind", async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const api = open({ analyze: wavHearing(() => promise) });
    const { at, port, close } = await listening(api);
    const sent = await fetch(`${at}/api/analyses`, { method: "POST", body: wavBytes(2) });
    const { id } = (await sent.json()) as AnalysisView;
    const reader = request(`${at}/api/analyses/${id}/events`).end();
    await once(reader, "response");
    await raw(port, upload(50_000));
    await until(() => api.leftovers().length === 2);
    const closing = close();
    resolve();
    await closing;
    expect(api.leftovers()).toEqual([]);
    await expect(fetch(`${at}/api/health`)).rejects.toThrow();
  });

  it("ends at once where all answers are given, though connections are kept alive", async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const api = open({ analyze: wavHearing(() => promise) });
    const { at, close } = await listening(api, 100_000);
    const sent = await fetch(`${at}/api/analyses`, { method: "POST", body: wavBytes(2) });
    const { id } = (await sent.json()) as AnalysisView;
    const events = await fetch(`${at}/api/analyses/${id}/events`);
    const closing = close();
    resolve();
    expect(await events.text()).toContain("event: failed");
    await closing;
  });

  it("takes requests without a body, and bodies that do not say how long they are, up to the limit", async () => {
    const api = open();
    const { at } = await listening(api);
    const send = (path: string, method: string, body?: string) =>
      fetch(`${at}${path}`, {
        method,
        headers: { "content-type": "application/json" },
        // A stream is sent in chunks.
        ...(body === undefined ? {} : { body: new Blob([body]).stream(), duplex: "half" }),
      });
    expect((await send("/api/moods", "POST", '{"mood": "calm"}')).status).toBe(201);
    expect((await send("/api/moods", "POST", `{"mood": "calm"${" ".repeat(2 << 20)}}`)).status).toBe(413);
    expect((await send("/api/moods", "DELETE")).status).toBe(204);
    expect(api.reported).toEqual([]);
  });

  it("guards what comes over the wire", async () => {
    const { port } = await listening(open());
    const { got } = await raw(port, "GET /api/words HTTP/1.1\nHost: evil.example\nConnection: close\n\n");
    await until(() => got().includes("}"));
    const [, body = ""] = got().split("\r\n\r\n");
    expect(JSON.parse(body.slice(body.indexOf("{"), body.lastIndexOf("}") + 1)) as Problem).toMatchObject({
      code: "forbidden",
    });
  });
});
