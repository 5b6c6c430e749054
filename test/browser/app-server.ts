/**
 * What the tests in a browser stand on, made once for all of them: the app and the gallery built, `swar serve` on an empty
 * library, the gallery beside it under the same headers, libraries of music that were heard, and a Chromium.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserServer, chromium } from "playwright-core";
import { build, preview } from "vite";
import type { TestProject } from "vitest/node";
import { SITE_HEADERS } from "../../apps/server/src/site/site-headers.ts";
import { buildWebPage } from "../../apps/cli/src/serving/build-web-page.ts";
import { copyEmptyLibrary } from "../database/empty-library.ts";
import { served } from "../journeys/served.testing.ts";
import { ROOT } from "../journeys/swar.testing.ts";
import { chromiumOptions } from "./chromium-options.ts";
import { hearLibraries } from "./heard-libraries.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the app is served, without a slash at its end. */
    app: string;
    /** Where the gallery is. */
    gallery: string;
    /** A folder with the libraries of heard-libraries.ts. */
    heard: string;
    /** Where Chromium listens. */
    chromium: string;
  }
}

const WEB = join(ROOT, "apps/web");
const configFile = join(WEB, "vite.config.ts");

/** Starts and provides it; the function that is given ends it. */
export default async function appServer(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "swar-browser-"));
  // Before the server starts: it takes the page that is there.
  await buildWebPage((line) => void process.stderr.write(`${line}\n`));
  await copyEmptyLibrary(join(folder, "empty"));
  const heard = join(folder, "heard");
  const [serving, browser] = await Promise.all([
    served(["--data-dir", join(folder, "empty")], ""),
    launch(),
    build({ configFile, logLevel: "error", mode: "gallery" }),
    hearLibraries(heard),
  ]);
  const gallery = await preview({
    configFile,
    mode: "gallery",
    logLevel: "error",
    preview: { port: 0, host: "127.0.0.1", headers: SITE_HEADERS, proxy: { "/api": serving.at } },
  });
  const { port } = gallery.httpServer.address() as { port: number };
  project.provide("app", serving.at);
  project.provide("gallery", `http://127.0.0.1:${port}/gallery.html`);
  project.provide("heard", heard);
  project.provide("chromium", browser.wsEndpoint());
  return async () => {
    await Promise.all([browser.close(), gallery.close(), serving.stop()]);
    rmSync(folder, { recursive: true, force: true });
  };
}

async function launch(): Promise<BrowserServer> {
  const { args = [], ...options } = await chromiumOptions();
  return await chromium.launchServer({ ...options, args: [...args, "--autoplay-policy=no-user-gesture-required"] });
}
