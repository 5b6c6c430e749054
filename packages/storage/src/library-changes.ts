/** What has changed since one looked last, whoever changed it: this process, or another one that uses the same library. */
import { asc, count, gt, lte, max } from "drizzle-orm";
import type { Database } from "./database.ts";
import { changes } from "./schema.ts";

/** A state of the library's tracks: where it is the same, nothing has changed between. */
export interface LibraryState {
  /** The number of the last change. */
  readonly last: number;
  /** Changes that are noted; one that ends late has a smaller number than `last`, but is one more. */
  readonly noted: number;
}

/** The state of the library at this moment. */
export async function libraryState(db: Database): Promise<LibraryState> {
  const [row] = await db.select({ last: max(changes.id), noted: count() }).from(changes);
  return { last: row?.last ?? 0, noted: row?.noted ?? 0 };
}

/** The numbers of the tracks that have changed from state `before` to state `now`; "many" where there are many, or nobody knows which. */
export async function changesSince(
  db: Database,
  before: LibraryState,
  now: LibraryState,
): Promise<readonly number[] | "many"> {
  const added = now.noted - before.noted;
  if (added < 0 || added > FEW) return "many";
  const rows = await db
    .select({ id: changes.id, tracks: changes.tracks })
    .from(changes)
    .where(gt(changes.id, before.last))
    .orderBy(asc(changes.id));
  const between = rows.filter(({ id }) => id <= now.last);
  if (between.length !== added) return "many";
  const ids = new Set<number>();
  for (const { tracks } of between) {
    if (tracks === null) return "many";
    for (const id of tracks) ids.add(id);
  }
  return ids.size > FEW ? "many" : [...ids];
}

/** Changes, and tracks, that are told one by one. */
const FEW = 200;

/** Changes that are kept when older ones go. */
const KEPT = 1000;

/** Forgets old changes where there are very many; the state is another after it. */
export async function pruneChanges(db: Database, { last, noted }: LibraryState): Promise<void> {
  if (noted > 10 * KEPT) await db.delete(changes).where(lte(changes.id, last - KEPT));
}
