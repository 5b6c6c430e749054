import { createReadStream } from "node:fs";
import { Readable } from "node:stream";

/** The file at `path` as a body, read as it is sent. */
export function fileStream(path: string): ReadableStream<Uint8Array> {
  return Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;
}
