/** A page of the engine and the player alone, built as the app is and served under its headers, in a real Chromium. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { build } from "vite";
import { inject } from "vitest";
import { SITE_HEADERS } from "../../apps/server/src/site/site-headers.ts";

const BARE = join(import.meta.dirname, "bare");
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".wasm": "application/wasm",
  ".wav": "audio/wav",
};

/** The page, and the requests that it made. */
export interface BarePage {
  readonly page: Page;
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens the page; `files` lie beside it, and can be read in ranges. */
export async function barePage(files: Readonly<Record<string, Uint8Array>> = {}): Promise<BarePage> {
  const folder = mkdtempSync(join(tmpdir(), "swar-bare-"));
  await build({
    configFile: join(import.meta.dirname, "../../apps/web/vite.config.ts"),
    root: BARE,
    logLevel: "error",
    build: { outDir: folder, rolldownOptions: { input: join(BARE, "index.html") } },
  });
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const name = path === "/" ? "/index.html" : path;
    const inFolder = join(folder, name);
    const bytes = files[name.slice(1)] ?? (existsSync(inFolder) ? readFileSync(inFolder) : undefined);
    if (bytes === undefined) return response.writeHead(404).end();
    const range = /bytes=(\d+)-(\d*)/.exec(request.headers.range ?? "");
    const [from, to] = [Number(range?.[1] ?? 0), Number(range?.[2] || bytes.length - 1)];
    const headers = {
      ...SITE_HEADERS,
      "Content-Type": TYPES[extname(name)] ?? "application/octet-stream",
      "Content-Length": to - from + 1,
      "Accept-Ranges": "bytes",
      ...(range && { "Content-Range": `bytes ${from}-${to}/${bytes.length}` }),
    };
    return response.writeHead(range ? 206 : 200, headers).end(bytes.subarray(from, to + 1));
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.connect(inject("chromium"));
  const page = await browser.newPage();
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => console.error(error));
  page.on("response", (response) => response.status() >= 400 && console.error(response.status(), response.url()));
  await page.goto(origin);
  await page.waitForFunction(() => "createEngine" in globalThis);
  const close = async (): Promise<void> => {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true });
  };
  return { page, requests, close };
}
