import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { countTracks, saveTrack } from "@swar/storage";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../files/temporary-folder.testing.ts";
import { describePlaces, PLACES, SERVER_PROBLEM } from "./library-places.testing.ts";
import { type LibraryPlace, openLibrary, withLibrary } from "./open-library.ts";

const TRACK = {
  content: "1",
  source: "audio",
  arousal: 0.5,
  valence: 0.5,
  features: {},
  model: { name: "m", version: "1" },
} as const;

async function refusal(place: LibraryPlace, code: string): Promise<string> {
  const error = await openLibrary(place).then(
    () => new Error("none"),
    (cause: Error) => cause,
  );
  expect(error).toMatchObject({ code });
  return error.message.replaceAll(place.dataDir, "FOLDER").replaceAll(/:\d+/g, ":PORT");
}

describePlaces("openLibrary", (placeOf) => {
  it("keeps what was saved, and refuses what a newer version made", async () => {
    const place = await placeOf();
    const backend = await withLibrary(place, async (library) => {
      await saveTrack(library.db, TRACK);
      return library.backend;
    });
    expect(backend).toBe(place.url ? "server" : "embedded");
    expect(await withLibrary(place, ({ db }) => countTracks(db))).toBe(1);
    await withLibrary(place, ({ db }) => db.execute(sql`insert into swar.migrations values (99, 'future')`));
    expect(await refusal(place, "incompatible-library")).toContain("got 99; update swar");
    expect(await refusal(place, "incompatible-library")).toContain("got 99; update swar");
  });
});

describe("openLibrary, embedded", () => {
  it("makes a library where there is none, also after an attempt that was stopped half-way", async () => {
    const dataDir = join(temporaryFolder(), "new");
    mkdirSync(join(dataDir, "library.new", "base"), { recursive: true });
    expect(await withLibrary({ dataDir }, ({ db }) => countTracks(db))).toBe(0);
    expect(existsSync(join(dataDir, "library.new"))).toBe(false);
  });

  it("says what is wrong with a folder that is damaged or of another version, and lets go of it", async () => {
    const place = await PLACES.embedded();
    const home = join(place.dataDir, "library");
    rmSync(join(home, "global", "pg_control"));
    const message = await refusal(place, "library-damaged");
    expect(message.replace(/"[^"]*"/, '"WHY"')).toMatchInlineSnapshot(
      `"FOLDER/library: the library must be whole, got "WHY"; put back a copy of this folder, or move it away and begin anew"`,
    );
    writeFileSync(join(home, "PG_VERSION"), "17\n");
    expect(await refusal(place, "incompatible-library")).toMatchInlineSnapshot(
      `"FOLDER/library: a library must be one of PostgreSQL 18, got one of 17; open it with the version of swar that made it"`,
    );
  });
});

describe("openLibrary, server", () => {
  it("says what is wrong with an address, without its password", async () => {
    const dataDir = temporaryFolder();
    const at = (url: string): LibraryPlace => ({ dataDir, url });
    expect(await refusal(at("postgres://me:secret@127.0.0.1:1/music"), "database-unreachable")).toMatchInlineSnapshot(
      `"postgres://127.0.0.1:PORT/music: the database must answer, got "connect ECONNREFUSED 127.0.0.1:PORT"; check DATABASE_URL and that the server runs"`,
    );
    expect(await refusal(at("mysql://me:secret@localhost/music"), "invalid-argument")).toMatchInlineSnapshot(
      `"DATABASE_URL: it must read postgres://user:password@host:port/database, got something else; leave it empty to use the embedded database"`,
    );
  });

  it.skipIf(SERVER_PROBLEM !== undefined)("says so where the server ends under it", async () => {
    const place = await PLACES.server();
    const ended = withLibrary(place, async ({ db }) => {
      await db.execute(sql`select pg_terminate_backend(pg_backend_pid())`);
    });
    await expect(ended).rejects.toMatchObject({ code: "database-unreachable" });
    const missing = { ...place, url: `${place.url}_not` };
    expect(await refusal(missing, "database-unreachable")).toContain('_not" does not exist"; check DATABASE_URL');
  });
});
