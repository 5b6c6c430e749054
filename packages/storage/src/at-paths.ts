import { and, type SQL, sql } from "drizzle-orm";
import { textArray } from "./filter-conditions.ts";
import type { failures, files } from "./schema.ts";
import { storable } from "./text-keys.ts";

/** That a line is of one of `paths`: by the digest that the index holds, and by the path itself. */
export function atPaths(table: typeof files | typeof failures, paths: readonly string[]): SQL | undefined {
  const wanted = textArray(paths.map(storable));
  return and(
    sql`${table.digest} in (select md5(wanted) from unnest(${wanted}) as wanted)`,
    sql`${table.path} = any(${wanted})`,
  );
}
