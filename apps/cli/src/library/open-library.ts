import { hostname } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import type { PGlite } from "@electric-sql/pglite";
import { type Database, migrate } from "@swar/storage";
import { SwarError } from "@swar/units";
import { databaseTrouble } from "./database-trouble.ts";
import { lockFile } from "./library-lock.ts";
import { readHolder } from "./lock-holder.ts";

/** A library that is open. */
export interface Library {
  readonly db: Database;
  readonly backend: "embedded" | "server";
  /** The folder, or the address without its password. */
  readonly where: string;
  /** The same database for those who do not go through `db`: PGlite itself, or an address with its password. */
  readonly access: { readonly pglite: PGlite } | { readonly url: string };
  /** The command of another process that has the embedded library open, and through which this one uses it; absent where there is none. */
  readonly holder?: string | undefined;
  /** Lets other processes of this machine use the embedded library until it is closed; needs nothing where they can anyway. */
  readonly share: () => Promise<void>;
  /** How many connections of others go through this process. */
  readonly guests: () => number;
  readonly close: () => Promise<void>;
}

/** Which library is opened. */
export interface LibraryPlace {
  /** The data folder, as `dataFolder` gives it. */
  readonly dataDir: string;
  /** The address of a PostgreSQL server, as in `DATABASE_URL`; where it is empty or absent, the database is in the folder. */
  readonly url?: string | undefined;
  /** What the process does, for others that find the library locked. */
  readonly command?: string | undefined;
  /** How many milliseconds another process is waited for that has the library open and does not share it; 15,000 where absent. */
  readonly patience?: number | undefined;
}

/**
 * Opens the library, makes it where there is none, and brings its schema to this version. Where another process has it open and
 * shares it, it is used through that one.
 * @throws SwarError `library-locked`, `library-damaged`, `incompatible-library`, `database-unreachable`, `file-unreadable`.
 */
export async function openLibrary(place: LibraryPlace): Promise<Library> {
  const library = await connected(place);
  try {
    await migrate(library.db);
    return library;
  } catch (error) {
    await library.close();
    throw databaseTrouble(error, library);
  }
}

/**
 * Opens the library for the time of `work`.
 * @throws SwarError as `openLibrary`; whatever `work` throws.
 */
export async function withLibrary<T>(place: LibraryPlace, work: (library: Library) => Promise<T>): Promise<T> {
  const library = await openLibrary(place);
  try {
    return await work(library);
  } catch (error) {
    throw databaseTrouble(error, library);
  } finally {
    await library.close();
  }
}

/** Each kind is loaded where it is needed: neither is small. */
async function connected(place: LibraryPlace): Promise<Library> {
  const { dataDir, url, command = "swar", patience = 15_000 } = place;
  if (url) return await (await import("./server-library.ts")).serverLibrary(url);
  const { embeddedLibrary } = await import("./embedded-library.ts");
  for (const began = performance.now(); ;) {
    try {
      return await embeddedLibrary(dataDir, command);
    } catch (error) {
      if (!(error instanceof SwarError && error.code === "library-locked")) throw error;
      const shared = await sharedLibrary(dataDir);
      if (shared) return shared;
      if (performance.now() - began >= patience) throw error;
    }
    await pause(LOOK);
  }
}

/** Milliseconds between two looks at whether a library is free. */
const LOOK = 100;

/** The library of a process that lets others in; undefined where it does not, or no more. */
async function sharedLibrary(dataDir: string): Promise<Library | undefined> {
  const { command, host, port, token } = (await readHolder(lockFile(dataDir))) ?? {};
  if (port === undefined || token === undefined || host !== hostname()) return undefined;
  const { serverLibrary } = await import("./server-library.ts");
  try {
    const library = await serverLibrary(`postgres://swar:${token}@127.0.0.1:${port}/library`);
    return { ...library, backend: "embedded", where: dataDir, holder: command };
  } catch (error) {
    if (error instanceof SwarError && error.code === "database-unreachable") return undefined;
    throw error;
  }
}
