import { type Cancel, throwIfCancelled } from "@swar/units";
import type { ByteSource } from "./byte-source.ts";

/**
 * A stretch of a file that moves forward over it. Parsers read `bytes` as if it were the file, and say how far ahead
 * they must see: as long as no decision depends on more, the result is the same however the file is cut.
 */
export interface ByteReader {
  /** What is held of the file; another array after each `fill` and `skip`. */
  readonly bytes: Uint8Array;
  /** Offset in the file of `bytes[0]`. */
  readonly position: number;
  /** Bytes of the file; Infinity for a stream. */
  readonly size: number;
  /** Whether `bytes` reach to the end of the file. */
  readonly ended: boolean;
  /** Part of the file before offset `at` of `bytes`, in [0, 1]; 0 where the file's size is not known. */
  readonly done: (at?: number) => number;
  /**
   * Reads on until `bytes` hold at least `length`, or the file ends.
   * @throws SwarError `cancelled` where the reader's signal is aborted.
   */
  readonly fill: (length: number) => Promise<void>;
  /** Lets go of the first `length` bytes, and passes over more than are held. */
  readonly skip: (length: number) => void;
  /** Another reader of the same file, from offset `from` on. */
  readonly another: (from: number) => ByteReader;
}

/** Bytes that are read at a time, unless a caller says otherwise. */
const READ_SIZE = 1 << 20;

/** How a file is read. */
export interface ReaderOptions {
  /** Offset to begin at; 0 unless given. */
  readonly from?: number | undefined;
  /** Bytes that are read at a time, a positive integer; 1 MiB unless given. */
  readonly readSize?: number | undefined;
  readonly signal?: Cancel | undefined;
}

/** A reader of `source`. */
export function byteReader(source: ByteSource, options: ReaderOptions = {}): ByteReader {
  const { from = 0, readSize = READ_SIZE, signal } = options;
  let bytes: Uint8Array = new Uint8Array();
  let position = from;
  let ended = false;
  const append = async (length: number): Promise<void> => {
    const more = await source.read(position + bytes.length, length);
    ended = more.length < length;
    const joined = new Uint8Array(bytes.length + more.length);
    joined.set(bytes);
    joined.set(more, bytes.length);
    bytes = joined;
  };
  const fill = async (length: number): Promise<void> => {
    throwIfCancelled(signal, "decodeAudio");
    if (bytes.length < length && !ended) await append(Math.ceil((length - bytes.length) / readSize) * readSize);
  };
  const skip = (length: number): void => {
    position += length;
    bytes = bytes.subarray(length);
  };
  return {
    get bytes() {
      return bytes;
    },
    get position() {
      return position;
    },
    size: source.size,
    get ended() {
      return ended;
    },
    done: (at = 0) => (Number.isFinite(source.size) ? Math.min(1, (position + at) / Math.max(1, source.size)) : 0),
    fill,
    skip,
    another: (at) => byteReader(source, { ...options, from: at }),
  };
}
