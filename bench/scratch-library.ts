import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Library, withLibrary } from "../apps/cli/src/library/open-library.ts";
import { startPostgres } from "../test/database/postgres-server.ts";

/** Runs `work` on an empty library, embedded or, where `backend` says so, on a server of its own; it is gone after. */
export async function withScratchLibrary(backend: string, work: (library: Library) => Promise<void>): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), "swar-bench-"));
  const server = backend === "server" ? await startPostgres() : undefined;
  try {
    await withLibrary({ dataDir, url: server?.url, command: "bench" }, work);
  } finally {
    await server?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
