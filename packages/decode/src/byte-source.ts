/** A file that is read in pieces: what a file handle, a `Blob` or an array of bytes becomes for the decoders. */
export interface ByteSource {
  /** Bytes in all; Infinity for a stream, whose end is known when it comes. */
  readonly size: number;
  /** The bytes from offset `at` on, `length` of them, or fewer where the file ends. A stream is read forward only. */
  readonly read: (at: number, length: number) => Promise<Uint8Array>;
}

/** A whole file in memory, or a source of its bytes. */
export type AudioInput = Uint8Array | ByteSource;

/**
 * `input` as a source.
 * @example await byteSource(Uint8Array.of(1, 2, 3)).read(1, 9) // 2, 3
 */
export function byteSource(input: AudioInput): ByteSource {
  if (!(input instanceof Uint8Array)) return input;
  return { size: input.length, read: async (at, length) => input.subarray(at, at + length) };
}
