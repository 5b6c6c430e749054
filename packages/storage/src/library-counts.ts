import type { Quadrant, Seconds } from "@swar/units";
import { count, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { Database } from "./database.ts";
import { filterCondition } from "./filter-conditions.ts";
import { files, tracks } from "./schema.ts";

/** What is in a library, in numbers. */
export interface LibraryCounts {
  readonly tracks: number;
  readonly audio: number;
  readonly catalogue: number;
  readonly artists: number;
  readonly seconds: Seconds;
  readonly quadrants: Readonly<Record<Quadrant, number>>;
  /** Files that are there. */
  readonly files: number;
  /** Files that are not. */
  readonly missing: number;
}

/** Counts what is in the library. */
export async function libraryCounts(db: Database): Promise<LibraryCounts> {
  const [counted] = await db
    .select({
      tracks: count(),
      audio: countWhere(filterCondition({ source: "audio" })),
      catalogue: countWhere(filterCondition({ source: "catalogue" })),
      artists: sql`count(distinct nullif(${tracks.artistKey}, ''))`.mapWith(Number),
      seconds: sql`coalesce(sum(${tracks.duration}::double precision), 0)`.mapWith(Number),
      Q1: countWhere(filterCondition({ quadrant: "Q1" })),
      Q2: countWhere(filterCondition({ quadrant: "Q2" })),
      Q3: countWhere(filterCondition({ quadrant: "Q3" })),
      Q4: countWhere(filterCondition({ quadrant: "Q4" })),
    })
    .from(tracks);
  const [there] = await db
    .select({ files: countWhere(isNull(files.missing)), missing: countWhere(isNotNull(files.missing)) })
    .from(files);
  const { Q1, Q2, Q3, Q4, ...rest } = counted as NonNullable<typeof counted>;
  return { ...rest, quadrants: { Q1, Q2, Q3, Q4 }, files: there?.files ?? 0, missing: there?.missing ?? 0 };
}

function countWhere(condition: SQL | undefined): SQL<number> {
  return sql`count(*) filter (where ${condition})`.mapWith(Number);
}
