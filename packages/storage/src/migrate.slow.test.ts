import { sql } from "drizzle-orm";
import { getTableConfig, type PgTable } from "drizzle-orm/pg-core";
import { expect, it } from "vitest";
import { describeBackends } from "./backends.testing.ts";
import { migrate } from "./migrate.ts";
import { MIGRATIONS } from "./migrations/migrations.ts";
import * as schema from "./schema.ts";

const later = [
  ...MIGRATIONS,
  { name: "later", sql: "create table swar.later (id integer);\ninsert into swar.later values (1);" },
];

describeBackends("migrate", (db) => {
  it("leaves nothing of a migration that fails", async () => {
    const broken = [...MIGRATIONS, { name: "broken", sql: "create table swar.half (id integer);\nselect 1 / 0;" }];
    await expect(migrate(db(), broken)).rejects.toThrow();
    const tables = await db().execute(sql`select 1 from information_schema.schemata where schema_name = 'swar'`);
    expect((tables as { rows: unknown[] }).rows).toEqual([]);
  });

  it("makes the schema once, however many begin it", async () => {
    const done = await Promise.all([migrate(db()), migrate(db()), migrate(db())]);
    expect(done.filter(({ from }) => from === 0)).toEqual([{ from: 0, to: MIGRATIONS.length }]);
    expect(await migrate(db())).toEqual({ from: MIGRATIONS.length, to: MIGRATIONS.length });
  });

  it("makes the tables and columns that the queries know, and no others", async () => {
    const columns = (await db().execute(sql`select table_name || '.' || column_name || ' ' || is_nullable as column
      from information_schema.columns where table_schema = 'swar'`)) as { rows: { column: string }[] };
    const tables = Object.values(schema) as PgTable[];
    const known = tables.flatMap((table) => {
      const { name, columns: own } = getTableConfig(table);
      return own.map((column) => `${name}.${column.name} ${column.notNull ? "NO" : "YES"}`);
    });
    expect(columns.rows.map(({ column }) => column).toSorted()).toEqual(known.toSorted());
  });

  it("takes the steps that are missing, and refuses a library of a newer version", async () => {
    expect(await migrate(db(), later)).toEqual({ from: MIGRATIONS.length, to: later.length });
    await expect(migrate(db())).rejects.toThrowErrorMatchingInlineSnapshot(
      `[SwarError: library: its schema must be version 4 or older, got 5; update swar, a newer one has opened this library]`,
    );
    await expect(migrate(db())).rejects.toMatchObject({ code: "incompatible-library" });
  });
});
