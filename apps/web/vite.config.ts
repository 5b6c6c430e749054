/**
 * How the page is built: into apps/web/dist, which `swar serve` serves. Addresses are relative, so that it can stand below any
 * path. `--mode gallery` builds the gallery of controls instead, for tests.
 */
import { createHash, type Hash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { build, defineConfig, type Plugin, type Rolldown } from "vite";
import type { PageBuild } from "./src/service-worker/page-build.ts";

/** Where `swar serve` answers while one works on the page with `npx vite apps/web`. */
const SERVER = process.env["SWAR_SERVER"] ?? "http://127.0.0.1:4715";
const PUBLIC = join(import.meta.dirname, "public");

export default defineConfig(({ mode }) => ({
  root: import.meta.dirname,
  base: "./",
  plugins: [react(), serviceWorker()],
  worker: { format: "es" },
  server: { proxy: { "/api": SERVER } },
  build: {
    target: "es2024",
    outDir: mode === "gallery" ? join(import.meta.dirname, "../../.cache/gallery") : "dist",
    emptyOutDir: true,
    rolldownOptions: { input: join(import.meta.dirname, mode === "gallery" ? "gallery.html" : "index.html") },
  },
}));

/** What index.html says of its version before it is built. */
const UNBUILT = 'name="swar-version" content=""';

/** Builds the service worker of a page that names its version, with the list of what the page consists of. */
function serviceWorker(): Plugin {
  return {
    name: "swar-service-worker",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler: async function (_, bundle) {
        const index = bundle["index.html"];
        if (index?.type !== "asset" || !String(index.source).includes(UNBUILT)) return;
        const list = listFiles(bundle);
        index.source = String(index.source).replace(UNBUILT, `name="swar-version" content="${list.version}"`);
        this.emitFile({ type: "asset", fileName: "service-worker.js", source: await buildWorker(list) });
      },
    },
  };
}

function listFiles(bundle: Rolldown.OutputBundle): PageBuild {
  const built = Object.values(bundle).filter(({ fileName }) => !fileName.endsWith(".map"));
  // What threads consist of comes as assets; so do the runtime and the models.
  const isOfPage = ({ type, fileName }: (typeof built)[number]): boolean =>
    type === "chunk" || !/\.(js|wasm|onnx)$/.test(fileName);
  const [own, engine] = [built.filter(isOfPage), built.filter((file) => !isOfPage(file))];
  const open = readdirSync(PUBLIC).toSorted();
  const version = createHash("sha256");
  for (const file of own) version.update(file.type === "chunk" ? file.code : file.source);
  for (const name of open) version.update(readFileSync(join(PUBLIC, name)));
  const engineVersion = createHash("sha256").update(engine.map(nameOf).join());
  return {
    version: short(version),
    page: [...own.map(nameOf), ...open],
    engine: engine.map(nameOf),
    engineVersion: short(engineVersion),
  };
}

const nameOf = ({ fileName }: { readonly fileName: string }): string => fileName;

function short(hash: Hash): string {
  return hash.digest("hex").slice(0, 12);
}

/** The worker as one file: not every browser lets workers of this kind import. */
async function buildWorker(list: PageBuild): Promise<string> {
  const made = (await build({
    configFile: false,
    publicDir: false,
    logLevel: "error",
    define: { SWAR_BUILD: JSON.stringify(list) },
    build: {
      write: false,
      target: "es2024",
      rolldownOptions: {
        input: join(import.meta.dirname, "src/service-worker/service-worker.ts"),
        output: { format: "iife" },
      },
    },
  })) as Rolldown.RolldownOutput;
  return made.output[0].code;
}
