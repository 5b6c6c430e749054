import type { Database } from "@swar/storage";

const TABLES = "tracks covers files analyses plays banned_tracks banned_artists folders failures moods".split(" ");

/** Takes all that a test left out of a library. */
export async function emptyTables(db: Database): Promise<void> {
  await db.execute(`truncate ${TABLES.map((table) => `swar.${table}`).join(", ")} restart identity`);
}
