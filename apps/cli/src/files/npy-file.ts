import { randomUUID } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { Matrix } from "@swar/units";
import { unwritable } from "./write-whole.ts";

/** A NumPy file of shape (cols, rows), float32, that grows by rows of a time-major matrix. */
export interface NpyFile {
  readonly append: (rows: Matrix) => Promise<void>;
  /** Puts the file in its place; until then, what was there stays. */
  readonly finish: () => Promise<void>;
  /** Leaves nothing behind. */
  readonly discard: () => Promise<void>;
}

/** Bytes before the numbers: a multiple of 64, with room for any shape. */
const HEAD = 128;

/**
 * Opens the NumPy file at `path` for matrices of `cols` columns. What is appended row after row is a column after the
 * other of the result, which is therefore in Fortran order: `numpy.load` gives librosa's orientation, (cols, rows).
 * @throws SwarError `file-unreadable` where the place is full or cannot be written to.
 * @see NEP 1 (2007), A simple file format for NumPy arrays.
 */
export async function npyFile(path: string, cols: number): Promise<NpyFile> {
  const wrapped = async <T>(work: Promise<T>): Promise<T> =>
    await work.catch((cause: unknown) => {
      throw unwritable(path, cause);
    });
  const part = `${path}.${randomUUID()}.part`;
  await wrapped(mkdir(dirname(path), { recursive: true }));
  const file = await wrapped(open(part, "w"));
  let rows = 0;
  await wrapped(file.appendFile(head(cols, rows)));
  return {
    append: async (more) => {
      await wrapped(file.appendFile(new Uint8Array(more.data.buffer, more.data.byteOffset, more.data.byteLength)));
      rows += more.rows;
    },
    finish: async () => {
      await wrapped(file.write(head(cols, rows), 0, HEAD, 0));
      await wrapped(file.close());
      await wrapped(rename(part, path));
    },
    discard: async () => {
      await file.close();
      await rm(part, { force: true });
    },
  };
}

function head(cols: number, rows: number): Uint8Array {
  const about = `{'descr': '<f4', 'fortran_order': True, 'shape': (${cols}, ${rows}), }`;
  const bytes = new Uint8Array(HEAD).fill(0x20);
  bytes.set([0x93, ...Buffer.from("NUMPY"), 1, 0, HEAD - 10, 0]);
  bytes.set(Buffer.from(about), 10);
  bytes[HEAD - 1] = 0x0a;
  return bytes;
}
