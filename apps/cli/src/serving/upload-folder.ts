import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { unwritable } from "../files/write-whole.ts";

/** A folder for files that are sent, until it is removed. */
export interface UploadFolder {
  readonly path: string;
  readonly remove: () => Promise<void>;
}

/**
 * Makes a folder for files that are sent to this process, below the data folder `dataDir`, where the disk is large, and
 * only its owner looks. What processes left there that are no more is removed.
 * @throws SwarError `file-unreadable` where the data folder cannot be written to.
 */
export async function uploadFolder(dataDir: string): Promise<UploadFolder> {
  const home = join(dataDir, "uploads");
  try {
    await mkdir(home, { recursive: true });
    await removeLeftovers(home);
    const path = await mkdtemp(join(home, `${process.pid}-`));
    return { path, remove: () => rm(path, { recursive: true, force: true }) };
  } catch (cause) {
    throw unwritable(home, cause);
  }
}

async function removeLeftovers(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    const [, pid] = /^(\d+)-/.exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid))) await rm(join(home, name), { recursive: true, force: true });
  }
}

/** Signal 0 reaches nobody, but fails where there is nobody. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
