import { open } from "node:fs/promises";
import { byteSource, type ByteSource } from "@swar/decode";
import { unreadable } from "./read-bytes.ts";

/** A file on disk as a source of bytes, open until `close`. */
export interface FileSource extends ByteSource {
  readonly path: string;
  /** All bytes of what can be read only once, a pipe. */
  readonly held?: Uint8Array | undefined;
  readonly close: () => Promise<void>;
}

/**
 * Opens the file at `path` for reading in pieces.
 * @throws SwarError `file-not-found`, or `file-unreadable` for folders and missing rights; from `read` where the disk fails.
 */
export async function fileSource(path: string): Promise<FileSource> {
  const failed = (cause: unknown): never => {
    throw unreadable(path, cause as NodeJS.ErrnoException);
  };
  const file = await open(path).catch(failed);
  const read = async (at: number, length: number): Promise<Uint8Array> => {
    const bytes = new Uint8Array(length);
    let filled = 0;
    // A read may give less than was asked for, and nothing only at the end.
    for (let got = -1; got !== 0 && filled < length; filled += got) {
      const left = length - filled;
      got = (await file.read(bytes, filled, left, at + filled).catch(failed)).bytesRead;
    }
    return bytes.subarray(0, filled);
  };
  const close = (): Promise<void> => file.close();
  try {
    const stat = await file.stat().catch(failed);
    if (stat.isFile()) return { path, size: stat.size, read, close };
    // A pipe can be read once and forward only: it is held whole. A folder ends in an error here.
    const held = await file.readFile().catch(failed);
    return { path, held, ...byteSource(held), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Runs `work` on the file at `path` and closes it after. */
export async function withFile<T>(path: string, work: (source: FileSource) => Promise<T>): Promise<T> {
  const source = await fileSource(path);
  try {
    return await work(source);
  } finally {
    await source.close();
  }
}
