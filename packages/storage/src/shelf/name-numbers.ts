import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../database.ts";
import { textArray } from "../filter-conditions.ts";

/** As many bits as a float of eight bytes holds exactly: of a million names, two have one number once in nine thousand libraries. */
const BITS = sql.raw(String(2 ** 52 - 1));

/** A name as a number that is the same for the same name, in SQL. */
export function nameNumber(name: SQL): SQL {
  return sql`(hashtextextended(${name}, 0) & ${BITS})::float8`;
}

/** The numbers of `names`. */
export async function nameNumbers(db: Database, names: readonly string[]): Promise<Set<number>> {
  if (names.length === 0) return new Set();
  const result = (await db.execute(
    sql`select ${nameNumber(sql`name`)} as number from unnest(${textArray(names)}) as asked (name)`,
  )) as { rows: { number: number }[] };
  return new Set(result.rows.map(({ number }) => number));
}
