import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, inject } from "vitest";
import { emptyTables } from "../library/empty-tables.testing.ts";
import type { PlaceOf } from "../library/library-places.testing.ts";
import { type Library, openLibrary } from "../library/open-library.ts";
import { type JobQueue, openJobQueue } from "./job-queue.ts";

/** A library and its queue. */
export interface OpenedQueue {
  readonly library: Library;
  readonly queue: JobQueue;
}

/** A library at a place that `placeOf` gives and its queue, open while the tests of a suite run, and empty before each of them. */
export function openedQueue(placeOf: PlaceOf): () => OpenedQueue {
  const folder = mkdtempSync(join(inject("scratch"), "queue-"));
  let opened: OpenedQueue | undefined;
  beforeAll(async () => {
    const library = await openLibrary(await placeOf(folder));
    opened = { library, queue: await openJobQueue(library) };
  });
  beforeEach(async () => {
    const { db } = (opened as OpenedQueue).library;
    await emptyTables(db);
    await db.execute(sql`truncate swar_jobs.job`);
  });
  afterAll(async () => {
    await opened?.queue.close();
    await opened?.library.close();
    rmSync(folder, { recursive: true });
  });
  return () => opened as OpenedQueue;
}
