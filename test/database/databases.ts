/**
 * What tests of the library stand on, made once for all of them: a PostgreSQL server, and an empty embedded database to copy,
 * since making one takes seconds.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import type { TestProject } from "vitest/node";
import { startPostgres } from "./postgres-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The address of a server, or why there is none. */
    postgres: { readonly url: string } | { readonly problem: string };
    /** A folder of PGlite's with an empty database. */
    emptyDatabase: string;
    /** A folder that is removed after all tests. */
    scratch: string;
  }
}

/** Starts and provides it; the function that is given ends it. */
export default async function databases(project: TestProject): Promise<() => Promise<void>> {
  const starting = startPostgres().catch((error: Error) => error);
  project.provide("emptyDatabase", await emptyDatabase());
  const scratch = mkdtempSync(join(tmpdir(), "swar-databases-"));
  project.provide("scratch", scratch);
  const server = await starting;
  if (server instanceof Error) {
    process.stderr.write(`tests of the library skip the PostgreSQL server: ${server.message}\n`);
    project.provide("postgres", { problem: server.message });
  } else {
    project.provide("postgres", { url: server.url });
  }
  return async () => {
    if (!(server instanceof Error)) await server.stop();
    rmSync(scratch, { recursive: true });
  };
}

async function emptyDatabase(): Promise<string> {
  const { version } = JSON.parse(readFileSync("node_modules/@electric-sql/pglite/package.json", "utf8")) as {
    version: string;
  };
  const folder = resolve(`node_modules/.cache/empty-pglite-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(resolve("node_modules/.cache"), { recursive: true });
  const draft = `${folder}.${process.pid}`;
  await (await PGlite.create(draft)).close();
  try {
    renameSync(draft, folder);
  } catch {
    rmSync(draft, { recursive: true }); // Another run was first.
  }
  return folder;
}
