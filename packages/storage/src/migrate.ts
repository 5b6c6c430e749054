import { sql } from "drizzle-orm";
import { SwarError } from "@swar/units";
import type { Database } from "./database.ts";
import { type Migration, MIGRATIONS } from "./migrations/migrations.ts";
import { migrations as applied } from "./schema.ts";

/** Any number of its own: who holds this lock of the server migrates. */
const LOCK = 7_392_611;

/** From which version of the schema to which. 0 is a database without a library. */
export interface Migrated {
  readonly from: number;
  readonly to: number;
}

/**
 * Brings the schema to this version, forward only, all steps or none. Several processes may do so at once.
 * @throws SwarError `incompatible-library` where a newer version has made the schema.
 */
export async function migrate(db: Database, steps: readonly Migration[] = MIGRATIONS): Promise<Migrated> {
  const before = await schemaVersion(db);
  refuseNewer(before, steps.length);
  if (before === steps.length) return { from: before, to: before };
  return await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
    const from = await schemaVersion(tx);
    refuseNewer(from, steps.length);
    if (from === 0) await begin(tx);
    for (const [i, step] of steps.entries()) {
      if (i < from) continue;
      for (const statement of statementsOf(step)) await tx.execute(sql.raw(statement));
      await tx.insert(applied).values({ version: i + 1, name: step.name });
    }
    return { from, to: steps.length };
  });
}

async function schemaVersion(db: Database): Promise<number> {
  const present = sql<boolean>`to_regclass('swar.migrations') is not null`;
  const [there] = await db.select({ present }).from(sql`(select 1) as one`);
  if (there?.present !== true) return 0;
  const version = sql<number>`coalesce(max(${applied.version}), 0)`.mapWith(Number);
  const [last] = await db.select({ version }).from(applied);
  return last?.version ?? 0;
}

function refuseNewer(version: number, known: number): void {
  if (version <= known) return;
  throw new SwarError(
    "incompatible-library",
    `library: its schema must be version ${known} or older, got ${version}; update swar, a newer one has opened this library`,
  );
}

async function begin(db: Database): Promise<void> {
  await db.execute(sql`create schema if not exists swar`);
  await db.execute(sql`create table if not exists swar.migrations
    (version integer primary key, name text not null, applied timestamptz not null default now())`);
}

function statementsOf({ sql: text }: Migration): string[] {
  return text
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
}
