/**
 * One process at a time may open the library of a data folder: PGlite does not see to it, and two lose data.
 *
 * Two files do. `library.guard` is locked by the operating system (through SQLite, Node's way to such locks) for as long as the
 * process lives, however it ends, so nothing stale can stand there. `library.lock` says who that is, where it answers, and
 * on which machine: not every network file system passes on the system's locks.
 */
import { mkdir, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import { SwarError } from "@swar/units";
import { unwritable, writeWhole } from "../files/write-whole.ts";
import { type LockHolder, readHolder, stillRuns, thisHolder } from "./lock-holder.ts";

/** The right to open a library, until it is released or the process ends. */
export interface LibraryLock {
  /** Tells others where this process answers. */
  readonly announce: (server: { readonly port: number; readonly token: string }) => Promise<void>;
  readonly release: () => Promise<void>;
}

/** Where the lock file of `folder` is. */
export function lockFile(folder: string): string {
  return join(folder, "library.lock");
}

/**
 * Takes the library of the data folder `folder`, which is made where it is missing, for `command`.
 * @throws SwarError `library-locked` where another process has it; `file-unreadable` where the folder cannot be written to.
 */
export async function lockLibrary(folder: string, command: string): Promise<LibraryLock> {
  await mkdir(folder, { recursive: true }).catch((cause: unknown) => {
    throw unwritable(folder, cause);
  });
  const file = lockFile(folder);
  const guard = takeGuard(folder) ?? (await refused(folder));
  try {
    await refuseStranger(folder, await readHolder(file));
    const holder = await thisHolder(command);
    await write(file, holder);
    return {
      announce: ({ port, token }) => write(file, { ...holder, port, token }),
      release: async () => {
        await rm(file, { force: true });
        guard.close();
      },
    };
  } catch (error) {
    guard.close();
    throw error;
  }
}

/** Only its owner may read the token. */
async function write(file: string, holder: LockHolder): Promise<void> {
  await writeWhole(file, `${JSON.stringify(holder)}\n`, { mode: 0o600 });
}

/** SQLITE_BUSY. */
const BUSY = 5;

function takeGuard(folder: string): DatabaseSync | undefined {
  const path = join(folder, "library.guard");
  let guard: DatabaseSync | undefined;
  try {
    guard = new DatabaseSync(path, { timeout: 0 });
    guard.exec("begin exclusive");
    return guard;
  } catch (cause) {
    guard?.close();
    if ((cause as { errcode?: number }).errcode === BUSY) return undefined;
    throw unwritable(path, cause);
  }
}

/** How often and how long, in milliseconds, a process that has just begun is waited for to say who it is, or one that ends, to be gone. */
const LOOKS = 20;
const LOOK = 50;

async function refused(folder: string): Promise<never> {
  for (let look = 0; look < LOOKS; look++) {
    const holder = await readHolder(lockFile(folder));
    if (holder) throw locked(folder, holder);
    await pause(LOOK);
  }
  throw new SwarError(
    "library-locked",
    `${folder}: one process at a time may open a library, got one that another process has open; try again when that is done`,
  );
}

/** Where the guard is free, the lock file was left behind, unless the system's locks do not reach as far as its holder. */
async function refuseStranger(folder: string, holder: LockHolder | undefined): Promise<void> {
  if (holder === undefined || (holder.pid === process.pid && holder.host === hostname())) return;
  if (holder.host === hostname()) {
    for (let look = 0; await stillRuns(holder); look++) {
      if (look === LOOKS) throw locked(folder, holder);
      await pause(LOOK);
    }
    return;
  }
  throw new SwarError(
    "library-locked",
    `${folder}: one process at a time may open a library, got one that ${named(holder)} on ${holder.host} has open; end it there, or, if that machine has it open no more, delete ${lockFile(folder)}`,
  );
}

function locked(folder: string, holder: LockHolder): SwarError {
  return new SwarError(
    "library-locked",
    `${folder}: one process at a time may open a library, got one that ${named(holder)} has open; wait until it is done, or end it`,
  );
}

function named({ command, pid, since }: LockHolder): string {
  return `${command} (process ${pid}, since ${since})`;
}
