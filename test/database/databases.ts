/**
 * What tests of the library stand on, made once for all of them: a PostgreSQL server, and an empty embedded database and library
 * to copy, since making one takes seconds.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { emptyDatabase } from "./empty-database.ts";
import { emptyLibrary } from "./empty-library.ts";
import { startPostgres } from "./postgres-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The address of a server, or why there is none. */
    postgres: { readonly url: string } | { readonly problem: string };
    /** A folder of PGlite's with an empty database. */
    emptyDatabase: string;
    /** One of an empty library: its tables are in it. */
    emptyLibrary: string;
    /** A folder that is removed after all tests. */
    scratch: string;
  }
}

/** Starts and provides it; the function that is given ends it. */
export default async function databases(project: TestProject): Promise<() => Promise<void>> {
  const starting = startPostgres().catch((error: Error) => error);
  project.provide("emptyDatabase", await emptyDatabase());
  project.provide("emptyLibrary", await emptyLibrary());
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
