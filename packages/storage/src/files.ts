import { and, asc, gt, type InferSelectModel, isNotNull, isNull, sql } from "drizzle-orm";
import { atPaths } from "./at-paths.ts";
import type { Database } from "./database.ts";
import { numberArray } from "./filter-conditions.ts";
import { pagesById } from "./pages-by-id.ts";
import { files } from "./schema.ts";
import { storable } from "./text-keys.ts";
import type { LibraryFile } from "./track.ts";

/** A file as it was found. */
export type FoundFile = Pick<LibraryFile, "path" | "trackId" | "size" | "modified">;

/** Notes that a track lies in a file, which is there now. */
export async function saveFile(db: Database, file: FoundFile): Promise<void> {
  const found = { trackId: file.trackId, size: file.size, modified: file.modified, seen: sql`now()`, missing: null };
  await db
    .insert(files)
    .values({ path: storable(file.path), ...found })
    .onConflictDoUpdate({ target: files.digest, set: found });
}

/** What is known of the files at `paths`, by path; what is unknown is absent. */
export async function knownFiles(db: Database, paths: readonly string[]): Promise<Map<string, LibraryFile>> {
  const rows = await db.select().from(files).where(atPaths(files, paths));
  return new Map(rows.map((row) => [row.path, fileOf(row)]));
}

/** Which files are listed. */
export interface FileListOptions {
  /** Only files whose paths begin with this; end a folder with its separator. */
  readonly under?: string | undefined;
  /** True: only those that are missing. False: only those that are there. */
  readonly missing?: boolean | undefined;
}

const PAGE = 5000;

/** The files of the library in pages, in the order in which they came. */
export async function* listFiles(
  db: Database,
  { under, missing }: FileListOptions = {},
): AsyncGenerator<LibraryFile[]> {
  const rule = missing === undefined ? undefined : missing ? isNotNull(files.missing) : isNull(files.missing);
  const below = under === undefined ? undefined : sql`starts_with(${files.path}, ${storable(under)})`;
  const pages = pagesById(PAGE, (last) =>
    db
      .select()
      .from(files)
      .where(and(gt(files.id, last), rule, below))
      .orderBy(asc(files.id))
      .limit(PAGE),
  );
  for await (const rows of pages) yield rows.map(fileOf);
}

/** The files of the tracks of numbers `ids`, in the order of their paths. */
export async function filesOf(db: Database, ids: readonly number[]): Promise<LibraryFile[]> {
  const rows = await db
    .select()
    .from(files)
    .where(sql`${files.trackId} = any(${numberArray(ids)})`)
    .orderBy(sql`${files.path} collate "C"`);
  return rows.map(fileOf);
}

/** Notes that the files at `paths` are not there, since now where it was not known. Gives how many are known. */
export async function markMissing(db: Database, paths: readonly string[]): Promise<number> {
  const set = { missing: sql`coalesce(${files.missing}, now())` };
  const rows = await db.update(files).set(set).where(atPaths(files, paths)).returning({ id: files.id });
  return rows.length;
}

/** Notes that the files at `paths` are there, unchanged. Gives how many are known. */
export async function markSeen(db: Database, paths: readonly string[]): Promise<number> {
  const set = { missing: null, seen: sql`now()` };
  const rows = await db.update(files).set(set).where(atPaths(files, paths)).returning({ id: files.id });
  return rows.length;
}

/** Forgets the files at `paths`; their tracks stay. Gives how many were known. */
export async function removeFiles(db: Database, paths: readonly string[]): Promise<number> {
  const rows = await db.delete(files).where(atPaths(files, paths)).returning({ id: files.id });
  return rows.length;
}

/** The file of a line. */
function fileOf(row: InferSelectModel<typeof files>): LibraryFile {
  const { path, trackId, size, modified, seen, missing } = row;
  return { path, trackId, size, modified, seen, missing: missing ?? undefined };
}
