/** Libraries of both kinds for tests: a process opens each once, and its tests empty it. */
import { cpSync, mkdtempSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { drizzle as drizzleServer } from "drizzle-orm/node-postgres";
import { drizzle as drizzleEmbedded } from "drizzle-orm/pglite";
import { Client, Pool } from "pg";
import { beforeAll, beforeEach, describe, inject } from "vitest";
import type { Database } from "./database.ts";
import { migrate } from "./migrate.ts";

/** Opens an empty database, which is removed after all tests. */
const OPEN = {
  embedded: async (): Promise<Database> => {
    const folder = mkdtempSync(join(inject("scratch"), "library-"));
    cpSync(inject("emptyDatabase"), folder, { recursive: true });
    return drizzleEmbedded(await PGlite.create(folder, { extensions: { btree_gist } }));
  },
  server: async (): Promise<Database> => {
    const { url } = inject("postgres") as { url: string };
    const name = `test_${process.pid}_${process.hrtime.bigint()}`;
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(`create database ${name}`);
    await client.end();
    const pool = new Pool({ connectionString: url.replace(/\/\w+$/, `/${name}`) });
    pool.on("error", () => {}); // The server ends before these connections do.
    return drizzleServer(pool);
  },
};

type Kind = keyof typeof OPEN;

/** A suite on a database of each kind that `open` gives; the server's is skipped where none could be started. */
function describeKinds(
  name: string,
  open: (kind: Kind) => Promise<Database>,
  suite: (db: () => Database) => void,
): void {
  for (const kind of ["embedded", "server"] as const) {
    const state = inject("postgres");
    const reason = kind === "server" && "problem" in state ? ` (skipped: ${state.problem})` : "";
    describe.skipIf(reason !== "")(`${name}, ${kind}${reason}`, () => {
      let database: Database | undefined;
      beforeAll(async () => void (database = await open(kind)));
      suite(() => database as Database);
    });
  }
}

/** A suite on an empty database of each kind. */
export function describeBackends(name: string, suite: (db: () => Database) => void): void {
  describeKinds(name, (kind) => OPEN[kind](), suite);
}

const libraries: Partial<Record<Kind, Promise<Database>>> = {};

async function library(kind: Kind): Promise<Database> {
  const db = await OPEN[kind]();
  await migrate(db);
  return db;
}

const TABLES = "tracks covers files analyses plays banned_tracks banned_artists folders failures moods changes".split(
  " ",
);

/** A suite on a library of each kind, which is empty before each test. */
export function describeLibraries(name: string, suite: (db: () => Database) => void): void {
  const opened = (kind: Kind): Promise<Database> => (libraries[kind] ??= library(kind));
  describeKinds(name, opened, (db) => {
    beforeEach(async () => {
      const tables = TABLES.map((table) => `swar.${table}`).join(", ");
      await db().execute(`truncate ${tables} restart identity`);
    });
    suite(db);
  });
}
