import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { SiteFile } from "./site-file.ts";

/** How an answer can be compressed, the best first, and the ending of a file that was compressed when the page was built. */
export const ENCODINGS = { br: ".br", gzip: ".gz" } as const;

/** One of `ENCODINGS`. */
export type Encoding = keyof typeof ENCODINGS;

/** Gives files compressed. */
export type Compressor = (file: SiteFile, encoding: Encoding) => Promise<Uint8Array>;

/** Above this it takes longer than it saves. */
const BROTLI_QUALITY = 5;

const COMPRESS = {
  br: (bytes: Uint8Array) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
  gzip: (bytes: Uint8Array) => promisify(gzip)(bytes),
};

/** A compressor that does each file once and keeps what came of it, until the file is another. */
export function createCompressor(): Compressor {
  const kept = new Map<string, { readonly modified: number; readonly bytes: Promise<Uint8Array> }>();
  return async (file, encoding) => {
    const key = file.path + ENCODINGS[encoding];
    const known = kept.get(key);
    if (known?.modified === file.modified) return await known.bytes;
    const bytes = readFile(file.path).then(COMPRESS[encoding]);
    kept.set(key, { modified: file.modified, bytes });
    bytes.catch(() => kept.delete(key));
    return await bytes;
  };
}
