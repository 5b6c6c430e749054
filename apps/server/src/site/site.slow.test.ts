import { mkdirSync, mkdtempSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { Problem } from "@swar/contract";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { type Api, createFront } from "../index.ts";
import { describeApi } from "../api.testing.ts";

const LIMITS = { bytes: 1, seconds: 1, atOnce: 1, kept: 1, keptMinutes: 1 };
const INDEX = `<!doctype html><title>page</title>${" ".repeat(2000)}`;
const SCRIPT = `console.log(${"1 + ".repeat(2000)}1)`;

let folder = "";
const write = (name: string, content: string): void => writeFileSync(join(folder, name), content);

beforeAll(() => {
  const home = mkdtempSync(join(inject("scratch"), "site-"));
  folder = join(home, "dist");
  mkdirSync(join(folder, "assets"), { recursive: true });
  writeFileSync(join(home, "secret.txt"), "secret");
  write("index.html", INDEX);
  write("app.webmanifest", "{}");
  write("service-worker.js", SCRIPT);
  write("model.onnx", "onnx");
  write(".hidden", "hidden");
  write("assets/index-abc.js", SCRIPT);
  write("assets/engine-abc.wasm", "as it is");
  write("assets/engine-abc.wasm.br", "compressed before");
  write("assets/engine-abc.wasm.gz", "of an older build");
  utimesSync(join(folder, "assets/engine-abc.wasm.gz"), 1, 1);
  symlinkSync(join(home, "secret.txt"), join(folder, "link.txt"));
  symlinkSync(home, join(folder, "up"));
});

/** The page before an API that never comes. */
const front = (site = folder, api: Promise<Api> = new Promise(() => {})): Api =>
  createFront({ site, api, limits: LIMITS, hosts: [] });

const ask = async (path: string, headers: Record<string, string> = {}, init: RequestInit = {}) =>
  await front().fetch(new Request(`http://localhost:4715${path}`, { ...init, headers }));

const BROWSER = { accept: "text/html,application/xhtml+xml,*/*;q=0.8", "accept-encoding": "gzip, deflate, br" };

describe("the web app", () => {
  it.each([
    ["/", "text/html; charset=utf-8", "no-cache"],
    ["/index.html", "text/html; charset=utf-8", "no-cache"],
    ["/app.webmanifest", "application/manifest+json", "no-cache"],
    // The browser is to ask for it each time: by it, it learns that there is a newer page.
    ["/service-worker.js", "text/javascript; charset=utf-8", "no-cache"],
    ["/model.onnx", "application/octet-stream", "no-cache"],
    ["/assets/index-abc.js", "text/javascript; charset=utf-8", "public, max-age=31536000, immutable"],
    ["/assets/engine-abc.wasm", "application/wasm", "public, max-age=31536000, immutable"],
  ])("comes from its folder, before there is an API: %s", async (path, type, cache) => {
    const { status, headers } = await ask(path);
    expect([status, headers.get("content-type"), headers.get("cache-control")]).toEqual([200, type, cache]);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("may load what is its own only, and have threads", async () => {
    const { headers } = await ask("/");
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
    for (const path of ["/", "/assets/index-abc.js"]) {
      expect((await ask(path)).headers.get("cross-origin-embedder-policy")).toBe("require-corp");
    }
    expect(headers.get("content-security-policy")).toMatchInlineSnapshot(
      `"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self' blob:; connect-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; font-src 'self'; style-src 'self' 'unsafe-inline'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"`,
    );
  });

  it("is what a browser gets at every address that the page makes up, but not in place of a lost part", async () => {
    for (const path of ["/library", "/track/12", "/assets"]) {
      expect(await (await ask(path, { accept: BROWSER.accept })).text()).toBe(INDEX);
    }
    for (const [path, accept] of [
      ["/library", "*/*"],
      ["/assets/old-abc.js", BROWSER.accept],
    ] as const) {
      const lost = await ask(path, { accept });
      expect([lost.status, ((await lost.json()) as Problem).code]).toEqual([404, "not-found"]);
    }
  });

  it.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/assets%5c..%5c..%5csecret.txt",
    "//secret.txt",
    "/link.txt",
    "/up/secret.txt",
    "/.hidden",
    "/index.html/",
    "/assets/index-abc.js%00.txt",
    "/assets",
    "/assets/",
  ])("gives nothing from outside its folder, and nothing hidden: %s", async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  it("takes no orders", async () => {
    expect((await ask("/", {}, { method: "POST", body: "x" })).status).toBe(404);
    expect((await ask("/", { host: "evil.example" })).status).toBe(403);
  });

  it("comes compressed where the browser takes it so, and not again where the browser has it", async () => {
    const bytes = async (path: string, encoding: string) => {
      const response = await ask(path, { "accept-encoding": encoding });
      expect(response.headers.get("vary")).toBe("accept-encoding");
      const body = Buffer.from(await response.arrayBuffer());
      expect(response.headers.get("content-length")).toBe(String(body.length));
      return { body, used: response.headers.get("content-encoding"), etag: response.headers.get("etag") as string };
    };
    const brotli = await bytes("/assets/index-abc.js", "gzip, deflate, br");
    expect([brotli.used, brotliDecompressSync(brotli.body).toString()]).toEqual(["br", SCRIPT]);
    expect(brotli.body.length).toBeLessThan(SCRIPT.length / 10);
    const zipped = await bytes("/", "gzip;q=0.5, br;q=0");
    expect([zipped.used, gunzipSync(zipped.body).toString()]).toEqual(["gzip", INDEX]);
    const plain = await bytes("/", "identity");
    expect([plain.used, plain.body.toString()]).toEqual([null, INDEX]);
    expect(plain.etag).not.toBe(zipped.etag);
    const again = await ask("/", { "if-none-match": zipped.etag, "accept-encoding": "gzip" });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    const head = await ask("/", BROWSER, { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
  });

  it("takes what was compressed at the build, unless the file is newer", async () => {
    const wasm = async (encoding: string) =>
      await (await ask("/assets/engine-abc.wasm", { "accept-encoding": encoding })).text();
    expect(await wasm("br")).toBe("compressed before");
    expect(await wasm("gzip")).toBe("as it is");
    expect(await wasm("")).toBe("as it is");
  });

  it("says how it is built where it was not", async () => {
    const { fetch } = front(join(folder, "none"));
    const page = await fetch(new Request("http://localhost:4715/", { headers: BROWSER }));
    expect(page.status).toBe(503);
    expect(await page.text()).toContain("npm run build:web");
  });

  it("is there where the API cannot be, which says why", async () => {
    const api = front(folder, Promise.reject(new Error("no library")));
    expect((await api.fetch(new Request("http://localhost/"))).status).toBe(200);
    const refused = await api.fetch(new Request("http://localhost/api/tracks"));
    expect(((await refused.json()) as Problem).detail).toMatchInlineSnapshot(
      `"library: it must be open, got one that could not be opened; the terminal of the server says why"`,
    );
    await api.close();
  });
});

describeApi("the API behind the web app", (open) => {
  it("answers as soon as it is there, with its own headers, and asks for the token that the page does not need", async () => {
    const { promise, resolve } = Promise.withResolvers<Api>();
    const api = front(folder, promise);
    const waiting = api.fetch(new Request("http://localhost/api/health"));
    resolve(open({ token: "0123456789abcdef" }));
    expect((await waiting).headers.get("content-security-policy")).toMatch(/sandbox$/);
    expect((await api.fetch(new Request("http://localhost/"))).status).toBe(200);
    for (const path of ["/api", "/api/", "/api/tracks", "/api/nothing", "/API/tracks", "/%61pi/tracks"]) {
      expect([401, 404]).toContain((await api.fetch(new Request(`http://localhost${path}`))).status);
    }
    expect((await api.fetch(new Request("http://localhost/api/tracks"))).status).toBe(401);
    const post = new Request("http://localhost/api/nothing", { method: "POST" });
    expect((await api.fetch(post)).status).toBe(401);
  });
});
