/** An empty embedded database to copy: making one takes seconds, a copy none. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PGlite } from "@electric-sql/pglite";

const MODULES = fileURLToPath(new URL("../../node_modules", import.meta.url));

/** Where such folders stay between runs. */
export const CACHE = join(MODULES, ".cache");

/** The version of a package that is installed. */
export function versionOf(name: string): string {
  return (JSON.parse(readFileSync(join(MODULES, name, "package.json"), "utf8")) as { version: string }).version;
}

/** The folder of an empty database of PGlite's, which is made once for each version of it. */
export async function emptyDatabase(): Promise<string> {
  const folder = join(CACHE, `empty-pglite-${versionOf("@electric-sql/pglite")}`);
  if (existsSync(folder)) return folder;
  mkdirSync(CACHE, { recursive: true });
  const draft = `${folder}.${process.pid}`;
  await (await PGlite.create(draft)).close();
  try {
    renameSync(draft, folder);
  } catch {
    rmSync(draft, { recursive: true }); // Another run was first.
  }
  return folder;
}
