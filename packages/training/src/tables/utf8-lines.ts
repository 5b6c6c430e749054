/** The bytes of a text file as UTF-8, whole lines at a time, whatever its encoding and however it is read. */
import { isUtf8 } from "node:buffer";
import { SwarError, throwIfCancelled, type Work } from "@swar/units";
import type { TableSource } from "./table-source.ts";

/** How a text file is written. Plain data. */
export interface TextForm {
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be";
  /** Bytes of the byte order mark. */
  readonly markBytes: 0 | 2 | 3;
  readonly lineEnd: "\n" | "\r\n" | "\r";
}

/** Whole lines, in UTF-8. */
export interface Lines {
  readonly bytes: Buffer;
  /** Part of the file that was read, in (0, 1]. */
  readonly done: number;
}

/** How to read. */
export interface LinesOptions extends TextForm {
  readonly blockBytes: number;
  /** Told of each line that is not UTF-8 and was taken for Windows-1252. */
  readonly onForeign?: ((line: number) => void) | undefined;
}

/** Bytes of a line above which a file is no table. */
export const LONGEST_RECORD = 2 ** 20;

const WINDOWS = new TextDecoder("windows-1252");

/**
 * The lines of `source`, block by block; blocks end where lines do. A line that is not UTF-8 is read as Windows-1252.
 * @throws SwarError `invalid-table` where a line is longer than `LONGEST_RECORD`; `cancelled`.
 */
export async function* utf8Lines(
  source: TableSource,
  { encoding, markBytes, lineEnd, blockBytes, onForeign }: LinesOptions,
  { signal }: Work = {},
): AsyncGenerator<Lines, void, undefined> {
  const newline = lineEnd === "\r" ? CR : LF;
  const decoder = encoding === "utf-8" ? undefined : new TextDecoder(encoding);
  let rest: Buffer = Buffer.alloc(0);
  let line = 1;
  for (let at: number = markBytes; at < source.size;) {
    throwIfCancelled(signal, source.path);
    const read = await source.read(at, Math.min(blockBytes, source.size - at));
    at = read.length === 0 ? source.size : at + read.length; // A file that was cut meanwhile ends early.
    const isLast = at >= source.size;
    const bytes = decoder ? Buffer.from(decoder.decode(read, { stream: !isLast })) : asBuffer(read);
    const held = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
    const cut = isLast ? held.length : held.lastIndexOf(newline) + 1;
    rest = held.subarray(cut);
    if (rest.length > LONGEST_RECORD) throw tooLong(source.path, line + count(held.subarray(0, cut), newline));
    if (cut === 0) continue;
    const whole = held.subarray(0, cut);
    yield { bytes: isUtf8(whole) ? whole : mended(whole, newline, line, onForeign), done: at / source.size };
    line += count(whole, newline);
  }
}

const LF = 10;
const CR = 13;

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** `bytes` with the lines that are not UTF-8 read as Windows-1252. */
function mended(bytes: Buffer, newline: number, first: number, onForeign?: (line: number) => void): Buffer {
  const lines: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    const next = bytes.indexOf(newline, at);
    const line = bytes.subarray(at, next < 0 ? bytes.length : next + 1);
    const isGood = isUtf8(line);
    if (!isGood) onForeign?.(first + lines.length);
    lines.push(isGood ? line : Buffer.from(WINDOWS.decode(line)));
    at += line.length;
  }
  return Buffer.concat(lines);
}

/** How often `byte` occurs in `bytes`. */
export function count(bytes: Buffer, byte: number): number {
  let found = 0;
  for (let at = bytes.indexOf(byte); at >= 0; at = bytes.indexOf(byte, at + 1)) found++;
  return found;
}

/** Says that the record that begins in `line` does not end. */
export function tooLong(where: string, line: number): SwarError {
  return new SwarError(
    "invalid-table",
    `${where}: a row must be shorter than 1 MiB, got a longer one in line ${line}; close the quote that is open there, or name a CSV or Parquet file`,
  );
}
