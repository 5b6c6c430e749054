import { open } from "node:fs/promises";
import type { Matrix } from "@swar/units";
import { unwritable } from "./write-whole.ts";

/** A NumPy file of shape (cols, rows), float32, that grows by rows of a time-major matrix. */
export interface NpyFile {
  readonly append: (rows: Matrix) => Promise<void>;
  /** Fills in how many rows there are. */
  readonly close: () => Promise<void>;
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
  const file = await wrapped(open(path, "w"));
  let rows = 0;
  await wrapped(file.write(head(cols, rows), 0, HEAD, 0));
  return {
    append: async (more) => {
      const bytes = new Uint8Array(more.data.buffer, more.data.byteOffset, more.data.byteLength);
      await wrapped(file.write(bytes, 0, bytes.length, HEAD + 4 * cols * rows));
      rows += more.rows;
    },
    close: async () => {
      try {
        await wrapped(file.write(head(cols, rows), 0, HEAD, 0));
      } finally {
        await file.close();
      }
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
