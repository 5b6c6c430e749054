import { sql } from "drizzle-orm";
import type { Database } from "./database.ts";
import { numberArray } from "./filter-conditions.ts";
import { covers, tracks } from "./schema.ts";

/** Forgets the tracks of numbers `ids` with all that belongs to them, but no file on disk. Gives how many there were. */
export async function removeTracks(db: Database, ids: readonly number[]): Promise<number> {
  return await db.transaction(async (tx) => {
    const rows = await tx
      .delete(tracks)
      .where(sql`${tracks.id} = any(${numberArray(ids)})`)
      .returning({ coverId: tracks.coverId });
    const pictures = [...new Set(rows.map(({ coverId }) => coverId).filter((id) => id !== null))];
    const unused = sql`${covers.id} = any(${numberArray(pictures)})
      and not exists (select from ${tracks} where ${tracks.coverId} = ${covers.id})`;
    if (pictures.length > 0) await tx.delete(covers).where(unused);
    return rows.length;
  });
}
