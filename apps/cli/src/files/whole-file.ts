import { randomUUID } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { unwritable } from "./write-whole.ts";

/** A file that is written piece by piece, and is there whole or not at all. */
export interface WholeFile {
  /**
   * Writes `text` after what was written before.
   * @throws SwarError `file-unreadable` where the place is full.
   */
  readonly write: (text: string) => Promise<void>;
  /** Puts the file in its place; until then, what was there stays. */
  readonly finish: () => Promise<void>;
  /** Leaves nothing behind. */
  readonly discard: () => Promise<void>;
}

/**
 * Opens a file for `path`, beside it until it is finished. Missing folders are made.
 * @throws SwarError `file-unreadable` where it cannot be written to.
 */
export async function wholeFile(path: string): Promise<WholeFile> {
  const wrapped = async <T>(work: Promise<T>): Promise<T> =>
    await work.catch((cause: unknown) => {
      throw unwritable(path, cause);
    });
  const part = `${path}.${randomUUID()}.part`;
  await wrapped(mkdir(dirname(path), { recursive: true }));
  const file = await wrapped(open(part, "w"));
  return {
    write: (text) => wrapped(file.appendFile(text)),
    finish: async () => {
      await wrapped(file.close());
      await wrapped(rename(part, path));
    },
    discard: async () => {
      await file.close().catch(() => {});
      await rm(part, { force: true });
    },
  };
}

/**
 * Writes the file at `path` by what `work` writes; where that fails, what was there before stays.
 * @throws SwarError `file-unreadable` where it cannot be written to; whatever `work` throws.
 */
export async function writeInParts(
  path: string,
  work: (write: (text: string) => Promise<void>) => Promise<void>,
): Promise<void> {
  const file = await wholeFile(path);
  try {
    await work(file.write);
    await file.finish();
  } catch (error) {
    await file.discard();
    throw error;
  }
}
