/** Empty libraries of both kinds for tests. */
import { cpSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { describe, inject } from "vitest";
import { temporaryFolder } from "../files/temporary-folder.testing.ts";
import type { LibraryPlace } from "./open-library.ts";

/** Gives an empty place for a library, in a folder that is removed after the test unless another is given. */
export type PlaceOf = (dataDir?: string) => Promise<LibraryPlace>;

/** An empty place for a library of each kind. */
export const PLACES: Readonly<Record<"embedded" | "server", PlaceOf>> = {
  embedded: async (dataDir = temporaryFolder()) => {
    cpSync(inject("emptyLibrary"), join(dataDir, "library"), { recursive: true });
    return { dataDir, patience: 0 };
  },
  server: async (dataDir = temporaryFolder()) => {
    const { url } = inject("postgres") as { url: string };
    const name = `open_${process.pid}_${process.hrtime.bigint()}`;
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(`create database ${name}`);
    await client.end();
    return { dataDir, url: url.replace(/\/\w+$/, `/${name}`) };
  },
};

/** Why tests on a server are skipped; nothing where they are not. */
export const SERVER_PROBLEM = "problem" in inject("postgres") ? "no PostgreSQL server could be started" : undefined;

/** A suite on each kind; the server's is skipped where none could be started. */
export function describePlaces(name: string, suite: (place: PlaceOf) => void): void {
  describe(`${name}, embedded`, () => suite(PLACES.embedded));
  const reason = SERVER_PROBLEM === undefined ? "" : ` (skipped: ${SERVER_PROBLEM})`;
  describe.skipIf(reason !== "")(`${name}, server${reason}`, () => suite(PLACES.server));
}
