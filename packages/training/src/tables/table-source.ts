/** A table's file that is read in pieces. A file of the command line is one, and so is a source of bytes with a name. */
export interface TableSource {
  /** What messages call it. */
  readonly path: string;
  /** Bytes in all. */
  readonly size: number;
  /** The bytes from offset `at` on, `length` of them, or fewer where the file ends. */
  readonly read: (at: number, length: number) => Promise<Uint8Array>;
}

/**
 * `content` as a source, for tables that are in memory already; text becomes UTF-8.
 * @example tableSource("songs.csv", "a,b").size // 3
 */
export function tableSource(path: string, content: Uint8Array | string): TableSource {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { path, size: bytes.length, read: async (at, length) => bytes.subarray(at, at + length) };
}
