import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";

/**
 * A connection to PostgreSQL through Drizzle, embedded or a server, as `openLibrary` of the command makes it, or a
 * transaction of one. Every function of this room takes it first.
 */
export type Database = PgDatabase<PgQueryResultHKT>;
