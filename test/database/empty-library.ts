/** An empty embedded library to copy, with its tables and its queue: making one takes seconds, a copy none. */
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { openJobQueue } from "../../apps/cli/src/jobs/job-queue.ts";
import { withLibrary } from "../../apps/cli/src/library/open-library.ts";
import { MIGRATIONS } from "../../packages/storage/src/migrations/migrations.ts";
import { CACHE, emptyDatabase, versionOf } from "./empty-database.ts";

/** The folder of PGlite's of an empty library, which is made once for each version of what is in it. */
export async function emptyLibrary(): Promise<string> {
  const made = JSON.stringify([versionOf("@electric-sql/pglite"), versionOf("pg-boss"), MIGRATIONS, queueSource()]);
  const folder = join(CACHE, `empty-library-${createHash("sha256").update(made).digest("hex").slice(0, 12)}`);
  if (existsSync(folder)) return folder;
  const database = await emptyDatabase();
  const draft = mkdtempSync(`${folder}.`);
  cpSync(database, join(draft, "library"), { recursive: true });
  await withLibrary({ dataDir: draft }, async (library) => await (await openJobQueue(library)).close());
  // Another run may have been first.
  if (!existsSync(folder)) renameSync(join(draft, "library"), folder);
  rmSync(draft, { recursive: true });
  return folder;
}

/** What the queue is made by. */
function queueSource(): string {
  return readFileSync(new URL("../../apps/cli/src/jobs/job-queue.ts", import.meta.url), "utf8");
}

/** Puts an empty library into the data folder `dataDir`, as the first command would. */
export async function copyEmptyLibrary(dataDir: string): Promise<void> {
  cpSync(await emptyLibrary(), join(dataDir, "library"), { recursive: true });
}
