/** A PostgreSQL server. */
import { SwarError } from "@swar/units";
import { drizzle } from "drizzle-orm/node-postgres";
import { Pool } from "pg";
import { unreachable } from "./database-trouble.ts";
import type { Library } from "./open-library.ts";

/** The oldest version of PostgreSQL that is still looked after. */
const OLDEST = 14;

/** In milliseconds. */
const PATIENCE = 10_000;

/**
 * Opens the library in the database at `url`, `postgres://user:password@host:port/database`.
 * @throws SwarError `database-unreachable` where there is no such database, or one that cannot hold a library.
 */
export async function serverLibrary(url: string): Promise<Library> {
  const where = shownUrl(url);
  const pool = new Pool({ connectionString: url, connectionTimeoutMillis: PATIENCE, application_name: "swar" });
  // An idle connection that breaks is replaced; one in use tells whoever uses it, by the statement that fails.
  pool.on("error", () => {});
  let hasBroken = false;
  pool.on("connect", (client) => void client.on("error", () => (hasBroken = true)));
  try {
    await probe(pool, where);
  } catch (cause) {
    await pool.end();
    throw cause instanceof SwarError ? cause : unreachable(where, cause as Error);
  }
  return {
    db: drizzle(pool),
    backend: "server",
    where,
    access: { url },
    share: async () => {},
    guests: () => 0,
    close: async () => {
      const ended = pool.end();
      // Drizzle does not give back a connection that breaks before its transaction begins, and the pool would wait for it.
      if (!hasBroken) await ended;
    },
  };
}

async function probe(pool: Pool, where: string): Promise<void> {
  const { rows } = await pool.query<{ version: number; encoding: string }>(
    "select current_setting('server_version_num')::int / 10000 as version, current_setting('server_encoding') as encoding",
  );
  const { version = 0, encoding = "" } = rows[0] ?? {};
  if (version >= OLDEST && encoding === "UTF8") return;
  throw new SwarError(
    "database-unreachable",
    `${where}: the database must be of PostgreSQL ${OLDEST} or newer in UTF8, got ${version} in ${encoding}; name another one in DATABASE_URL`,
  );
}

/** `url` without its password. */
function shownUrl(url: string): string {
  const parsed = URL.parse(url);
  if (parsed === null || !/^postgres(ql)?:$/.test(parsed.protocol)) {
    throw new SwarError(
      "invalid-argument",
      "DATABASE_URL: it must read postgres://user:password@host:port/database, got something else; leave it empty to use the embedded database",
    );
  }
  return `${parsed.protocol}//${parsed.host}${parsed.pathname}`;
}
