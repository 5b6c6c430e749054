/** The API over an embedded library, which is empty before each test, and real services. */
import { cpSync, mkdtempSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { createCatalogue, playlist, recommend } from "@swar/recommend";
import { allTracks, type Database, migrate, type NewTrack } from "@swar/storage";
import { drizzle } from "drizzle-orm/pglite";
import { afterEach, beforeAll, beforeEach, describe, inject } from "vitest";
import { type Api, createApi } from "./create-api.ts";
import { wavHearing } from "./hear-wav.testing.ts";
import { memoryJobs } from "./memory-jobs.testing.ts";
import type { Services } from "./services.ts";

/** An API that is asked without a port. */
export interface TestApi extends Api {
  readonly services: Services;
  /** Asks for `path`, from this machine or another address; what is not text is sent as JSON. */
  readonly ask: (
    path: string,
    init?: RequestInit & { readonly json?: unknown; readonly from?: string },
  ) => Promise<Response>;
  /** Files that lie in the folder for uploads. */
  readonly leftovers: () => string[];
  /** What was reported as a bug. */
  readonly reported: unknown[];
}

let opened: Promise<Database> | undefined;

async function library(): Promise<Database> {
  const folder = mkdtempSync(join(inject("scratch"), "api-"));
  cpSync(inject("emptyLibrary"), folder, { recursive: true });
  const db: Database = drizzle(await PGlite.create(folder, { extensions: { btree_gist } }));
  await migrate(db);
  return db;
}

const TABLES = "tracks covers files analyses plays banned_tracks banned_artists moods changes".split(" ");

/** Empties the library where anything was in it: asking is thirty times as fast. */
async function empty(db: Database): Promise<void> {
  const used =
    "(select is_called from swar.tracks_id_seq) or exists (select from swar.banned_artists) or exists (select from swar.moods)";
  const { rows } = (await db.execute(`select ${used} as used`)) as { rows: { used: boolean }[] };
  if (!rows[0]?.used) return;
  await db.execute(`truncate ${TABLES.map((table) => `swar.${table}`).join(", ")} restart identity`);
}

/** A moment at which tests begin. */
export const NOW = new Date("2026-03-01T12:00:00Z");

/** A suite on an API whose services are changed as `open` is told. */
export function describeApi(name: string, suite: (open: (changes?: Partial<Services>) => TestApi) => void): void {
  describe(name, () => {
    let db: Database | undefined;
    const apis: Api[] = [];
    beforeAll(async () => void (db = await (opened ??= library())));
    beforeEach(() => empty(db as Database));
    afterEach(async () => void (await Promise.all(apis.splice(0).map((api) => api.close()))));
    suite((changes) => {
      const api = testApi(db as Database, changes);
      apis.push(api);
      return api;
    });
  });
}

function testApi(db: Database, changes: Partial<Services> = {}): TestApi {
  const reported: unknown[] = [];
  const now = (): Date => NOW;
  const services: Services = {
    db,
    backend: "embedded",
    version: "1.2.3",
    now,
    analyze: wavHearing(),
    recommend: async ({ without, ...asked }) => ({
      list: recommend(await catalogue(db, without), { ...asked, now: NOW.getTime() }),
      notes: [],
    }),
    playlist: async (asked) => ({
      list: playlist(await catalogue(db), { ...asked, now: NOW.getTime() }),
      notes: ["a note"],
    }),
    jobs: memoryJobs(now),
    limits: { bytes: 1 << 20, seconds: 60, atOnce: 3, kept: 5, keptMinutes: 60 },
    uploads: mkdtempSync(join(inject("scratch"), "uploads-")),
    report: (error) => void reported.push(error),
    ...changes,
  };
  const api = createApi(services);
  const ask: TestApi["ask"] = async (path, { json, from = "127.0.0.1", ...init } = {}) => {
    const body = json === undefined ? {} : { body: JSON.stringify(json) };
    const headers = new Headers(init.headers);
    if (json !== undefined) headers.set("content-type", "application/json");
    const request = new Request(`http://localhost:4715${path}`, { duplex: "half", ...init, ...body, headers });
    return await api.fetch(request, { incoming: { socket: { remoteAddress: from } } });
  };
  return { ...api, services, ask, reported, leftovers: () => readdirSync(services.uploads) };
}

async function catalogue(db: Database, without: readonly string[] = []) {
  const all = [];
  for await (const tracks of allTracks(db)) all.push(...tracks);
  const wanted = all.filter(({ id }) => !without.includes(String(id)));
  return createCatalogue(
    wanted.map(({ id, title = "untitled", artist = "unknown", duration = 200, arousal, valence, genre }) => ({
      id: String(id),
      title,
      artist,
      duration,
      arousal,
      valence,
      genre,
    })),
  );
}

/** A track that comes into the library, with what `facts` says of it. */
export function newTrack(facts: Partial<NewTrack> = {}): NewTrack {
  return {
    content: "test:1",
    source: "audio",
    arousal: 0.5,
    valence: 0.5,
    features: {},
    model: { name: "test", version: "1" },
    ...facts,
  };
}
