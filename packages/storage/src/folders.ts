import { sql } from "drizzle-orm";
import type { Database } from "./database.ts";
import { textArray } from "./filter-conditions.ts";
import { folders } from "./schema.ts";
import { storable } from "./text-keys.ts";

/** Remembers folders, by their absolute paths, for when the library is brought up to date. */
export async function saveFolders(db: Database, paths: readonly string[]): Promise<void> {
  const rows = paths.map((path) => ({ path: storable(path) }));
  if (rows.length > 0) await db.insert(folders).values(rows).onConflictDoNothing();
}

/** The folders that are remembered, in the order of their paths. */
export async function listFolders(db: Database): Promise<string[]> {
  const rows = await db
    .select({ path: folders.path })
    .from(folders)
    .orderBy(sql`${folders.path} collate "C"`);
  return rows.map(({ path }) => path);
}

/** Forgets folders; what came from them stays. Gives how many were remembered. */
export async function removeFolders(db: Database, paths: readonly string[]): Promise<number> {
  const rows = await db
    .delete(folders)
    .where(sql`${folders.path} = any(${textArray(paths.map(storable))})`)
    .returning({ path: folders.path });
  return rows.length;
}
