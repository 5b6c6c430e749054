/** Builds the web app before it is served, where that was not done, or its sources are newer. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PROJECT, WEB_PAGE } from "./web-page.ts";

/** What the page is made from, beside the sources of the rooms. */
const SOURCES = [
  "apps/web/index.html",
  "apps/web/vite.config.ts",
  "apps/web/src",
  "apps/web/public",
  "package-lock.json",
];

/** Whether the page is missing in `built`, or older than its sources in `project`. */
export async function isPageOld(project = PROJECT, built = WEB_PAGE): Promise<boolean> {
  const made = await modified(join(built, "index.html"));
  if (made === undefined) return true;
  const rooms = (await readdir(join(project, "packages"))).map((room) => join("packages", room, "src"));
  for (const source of [...SOURCES, ...rooms]) if ((await newest(join(project, source))) > made) return true;
  return false;
}

/** Builds the page where it is old. `say` hears of it, and of what went wrong; the server can run without. */
export async function buildWebPage(say: (line: string) => void): Promise<void> {
  if (!(await isPageOld())) return;
  say("building the web app, which takes a few seconds");
  const vite = viteProgram();
  const trouble = vite === undefined ? "vite is not installed; run npm ci" : await runBuild(vite);
  if (trouble !== undefined) say(`note: the web app could not be built: ${trouble}`);
}

function viteProgram(): string | undefined {
  try {
    return join(dirname(createRequire(join(PROJECT, "package.json")).resolve("vite/package.json")), "bin", "vite.js");
  } catch {
    return undefined;
  }
}

/** What went wrong, if anything. */
async function runBuild(vite: string): Promise<string | undefined> {
  const args = [vite, "build", "apps/web", "--logLevel", "error"];
  // Whatever this process runs for, people get the page as it is meant.
  const env = { ...process.env, NODE_ENV: "production" };
  const child = spawn(process.execPath, args, { cwd: PROJECT, env, stdio: ["ignore", "pipe", "pipe"] });
  let written = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (written += text));
  const [status] = (await once(child, "close")) as [number | null];
  return status === 0 ? undefined : written.trim() || `vite ended with ${status}`;
}

async function newest(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const names = await readdir(path, { recursive: true });
  const times = await Promise.all(names.map((name) => modified(join(path, name))));
  return Math.max(found.mtimeMs, ...times.map((time) => time ?? 0));
}

async function modified(path: string): Promise<number | undefined> {
  return (await stat(path).catch(() => undefined))?.mtimeMs;
}
