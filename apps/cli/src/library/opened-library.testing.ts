import { cpSync, mkdtempSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "@swar/storage";
import { afterAll, beforeAll, beforeEach, inject } from "vitest";
import { emptyTables } from "./empty-tables.testing.ts";
import { type Library, openLibrary } from "./open-library.ts";

/** An embedded library that is open while the tests of a suite run, and empty before each of them. */
export function openedLibrary(): () => Database {
  let library: Library | undefined;
  beforeAll(async () => {
    const dataDir = mkdtempSync(join(inject("scratch"), "opened-"));
    cpSync(inject("emptyLibrary"), join(dataDir, "library"), { recursive: true });
    library = await openLibrary({ dataDir, patience: 0 });
  });
  beforeEach(() => emptyTables((library as Library).db));
  afterAll(() => library?.close());
  return () => (library as Library).db;
}
