/** PGlite, PostgreSQL as WebAssembly, in a folder. */
import { randomBytes } from "node:crypto";
import { readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { PGlite, type PGliteOptions } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { SwarError } from "@swar/units";
import { drizzle } from "drizzle-orm/pglite";
import { unwritable } from "../files/write-whole.ts";
import { type DatabaseDoor, openDoor } from "./database-door.ts";
import { lockLibrary } from "./library-lock.ts";
import type { Library } from "./open-library.ts";

/** The version of PostgreSQL inside PGlite: folders of others it cannot open. */
const EMBEDDED_VERSION = "18";

const OPTIONS: PGliteOptions = { extensions: { btree_gist } };

/**
 * Opens the library of the data folder `folder`, and makes one where there is none, which takes some seconds.
 * @throws SwarError `library-locked`, `library-damaged`, `incompatible-library`; `file-unreadable` as `lockLibrary`.
 */
export async function embeddedLibrary(folder: string, command: string): Promise<Library> {
  const lock = await lockLibrary(folder, command);
  try {
    const home = join(folder, "library");
    if (!(await exists(home))) await make(home);
    const client = await opened(home);
    let door: DatabaseDoor | undefined;
    return {
      db: drizzle(client),
      backend: "embedded",
      where: home,
      access: { pglite: client },
      share: async () => {
        if (door) return;
        const token = randomBytes(32).toString("hex");
        door = await openDoor(client, token);
        await lock.announce({ port: door.port, token });
      },
      guests: () => door?.guests() ?? 0,
      close: async () => {
        await door?.close();
        await client.close().finally(lock.release);
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Whether there is a library of this version. */
async function exists(home: string): Promise<boolean> {
  const version = await readFile(join(home, "PG_VERSION"), "utf8").catch(() => undefined);
  if (version === undefined || version.trim() === EMBEDDED_VERSION) return version !== undefined;
  throw new SwarError(
    "incompatible-library",
    `${home}: a library must be one of PostgreSQL ${EMBEDDED_VERSION}, got one of ${version.trim()}; open it with the version of swar that made it`,
  );
}

/** Makes a database beside its place, so that one that was stopped half-way is never taken for whole. */
async function make(home: string): Promise<void> {
  const draft = `${home}.new`;
  try {
    await rm(draft, { recursive: true, force: true });
    const client = await PGlite.create(draft, OPTIONS);
    await client.close();
    await rename(draft, home);
  } catch (cause) {
    throw unwritable(home, cause);
  }
}

async function opened(home: string): Promise<PGlite> {
  try {
    return await PGlite.create(home, OPTIONS);
  } catch (cause) {
    throw new SwarError(
      "library-damaged",
      `${home}: the library must be whole, got "${(cause as Error).message}"; put back a copy of this folder, or move it away and begin anew`,
      { cause },
    );
  }
}
