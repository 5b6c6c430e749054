/** An empty embedded database to copy: making one takes seconds, a copy none. */
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PGlite } from "@electric-sql/pglite";

const MODULES = fileURLToPath(new URL("../../node_modules", import.meta.url));

/** The folder of an empty database of PGlite's, which is made once for each version of it. */
export async function emptyDatabase(): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(MODULES, "@electric-sql/pglite/package.json"), "utf8")) as {
    version: string;
  };
  const folder = join(MODULES, `.cache/empty-pglite-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(join(MODULES, ".cache"), { recursive: true });
  const draft = `${folder}.${process.pid}`;
  await (await PGlite.create(draft)).close();
  try {
    renameSync(draft, folder);
  } catch {
    rmSync(draft, { recursive: true }); // Another run was first.
  }
  return folder;
}

/** Puts an empty database into the data folder `dataDir`, as the first command would. */
export async function copyEmptyDatabase(dataDir: string): Promise<void> {
  cpSync(await emptyDatabase(), join(dataDir, "library"), { recursive: true });
}
