import { asc, count, gt, type InferSelectModel, sql } from "drizzle-orm";
import { atPaths } from "./at-paths.ts";
import type { Database } from "./database.ts";
import { pagesById } from "./pages-by-id.ts";
import { failures } from "./schema.ts";
import { storable } from "./text-keys.ts";

/** A file that could not be heard, as it was then. */
export interface Failure {
  /** Absolute. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** When it was last changed, in milliseconds since 1970, as `stat` has it. */
  readonly modified: number;
  /** The code of the error, and what a person is told. */
  readonly code: string;
  readonly message: string;
  /** When it was tried. */
  readonly at: Date;
}

/** Notes that a file could not be heard, over what was known of its path. */
export async function saveFailure(db: Database, failure: Omit<Failure, "at">): Promise<void> {
  const { path, size, modified, code, message } = failure;
  const why = { size, modified, code: storable(code), message: storable(message), at: sql`now()` };
  await db
    .insert(failures)
    .values({ path: storable(path), ...why })
    .onConflictDoUpdate({ target: failures.digest, set: why });
}

/** The failures of the files at `paths`, by path; files without one are absent. */
export async function knownFailures(db: Database, paths: readonly string[]): Promise<Map<string, Failure>> {
  const rows = await db.select().from(failures).where(atPaths(failures, paths));
  return new Map(rows.map((row) => [row.path, failureOf(row)]));
}

const PAGE = 5000;

/** All files that could not be heard, in pages, in the order in which they first failed. */
export async function* listFailures(db: Database): AsyncGenerator<Failure[]> {
  const pages = pagesById(PAGE, (last) =>
    db.select().from(failures).where(gt(failures.id, last)).orderBy(asc(failures.id)).limit(PAGE),
  );
  for await (const rows of pages) yield rows.map(failureOf);
}

/** How many files could not be heard. */
export async function countFailures(db: Database): Promise<number> {
  const [row] = await db.select({ failures: count() }).from(failures);
  return row?.failures ?? 0;
}

/** Forgets the failures of the files at `paths`. Gives how many there were. */
export async function removeFailures(db: Database, paths: readonly string[]): Promise<number> {
  const rows = await db.delete(failures).where(atPaths(failures, paths)).returning({ id: failures.id });
  return rows.length;
}

function failureOf({ path, size, modified, code, message, at }: InferSelectModel<typeof failures>): Failure {
  return { path, size, modified, code, message, at };
}
