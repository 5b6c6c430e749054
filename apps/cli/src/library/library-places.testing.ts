/** Empty libraries of both kinds for tests. */
import { cpSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { describe, inject } from "vitest";
import { temporaryFolder } from "../files/temporary-folder.testing.ts";
import type { LibraryPlace } from "./open-library.ts";

/** An empty place for a library of each kind. */
export const PLACES = {
  embedded: async (): Promise<LibraryPlace> => {
    const dataDir = temporaryFolder();
    cpSync(inject("emptyLibrary"), join(dataDir, "library"), { recursive: true });
    return { dataDir, patience: 0 };
  },
  server: async (): Promise<LibraryPlace> => {
    const { url } = inject("postgres") as { url: string };
    const name = `open_${process.pid}_${process.hrtime.bigint()}`;
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(`create database ${name}`);
    await client.end();
    return { dataDir: temporaryFolder(), url: url.replace(/\/\w+$/, `/${name}`) };
  },
};

/** Why tests on a server are skipped; nothing where they are not. */
export const SERVER_PROBLEM = "problem" in inject("postgres") ? "no PostgreSQL server could be started" : undefined;

/** A suite on each kind; the server's is skipped where none could be started. */
export function describePlaces(name: string, suite: (place: () => Promise<LibraryPlace>) => void): void {
  describe(`${name}, embedded`, () => suite(PLACES.embedded));
  const reason = SERVER_PROBLEM === undefined ? "" : ` (skipped: ${SERVER_PROBLEM})`;
  describe.skipIf(reason !== "")(`${name}, server${reason}`, () => suite(PLACES.server));
}
