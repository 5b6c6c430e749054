import { type Database, migrate } from "@swar/storage";
import { databaseTrouble } from "./database-trouble.ts";

/** A library that is open. */
export interface Library {
  readonly db: Database;
  readonly backend: "embedded" | "server";
  /** The folder, or the address without its password. */
  readonly where: string;
  /** Tells commands that find the library locked where this process answers; of a server's library, nothing. */
  readonly announce: (server: { readonly port: number; readonly token: string }) => Promise<void>;
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
}

/**
 * Opens the library, makes it where there is none, and brings its schema to this version.
 * @throws SwarError `library-locked`, `library-damaged`, `incompatible-library`, `database-unreachable`, `file-unreadable`.
 */
export async function openLibrary(place: LibraryPlace): Promise<Library> {
  const library = await connected(place);
  try {
    await migrate(library.db);
    return library;
  } catch (error) {
    await library.close();
    throw databaseTrouble(error, library.where);
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
    throw databaseTrouble(error, library.where);
  } finally {
    await library.close();
  }
}

/** Each kind is loaded where it is needed: neither is small. */
async function connected({ dataDir, url, command = "swar" }: LibraryPlace): Promise<Library> {
  if (url) return await (await import("./server-library.ts")).serverLibrary(url);
  return await (await import("./embedded-library.ts")).embeddedLibrary(dataDir, command);
}
