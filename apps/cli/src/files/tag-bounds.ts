/** Where tags that stand before and behind the audio of a file end and begin: ID3, APE, Lyrics3. */
import type { ByteSource } from "@swar/decode";
import { holds, syncSafe, u32le } from "./byte-numbers.ts";

/**
 * The offset behind the tags that `source` begins with.
 * @see Nilsson (2000), ID3 tag version 2.4.0, 3.1.
 */
export async function afterTags(source: ByteSource): Promise<number> {
  for (let at = 0; ;) {
    const length = leadingTag(await source.read(at, APE_HEADER));
    if (length === 0) return at;
    at += length;
    if (at >= source.size) return source.size;
  }
}

/** The offset of the first of the tags that `source` ends with; at least `start`. */
export async function beforeTags(source: ByteSource, start: number): Promise<number> {
  for (let end = source.size; ;) {
    const length = await trailingTag(source, end);
    if (length === 0 || end - length < start) return end;
    end -= length;
  }
}

const ID3_HEADER = 10;
const APE_HEADER = 32;
const ID3V1 = 128;
/** ID3v1 with its rare extension before it. */
const ID3V1_EXTENDED = 227 + ID3V1;
const LYRICS3_LONGEST = 5100 + 11 + 9;

function leadingTag(bytes: Uint8Array): number {
  if (holds(bytes, 0, "ID3") && bytes.length >= ID3_HEADER) {
    const footer = (bytes[5] ?? 0) & 0x10 ? ID3_HEADER : 0;
    return ID3_HEADER + syncSafe(bytes, 6) + footer;
  }
  return holds(bytes, 0, "APETAGEX") ? APE_HEADER + u32le(bytes, 12) : 0;
}

/** The length of the tag that ends at `end`, 0 where there is none. */
async function trailingTag(source: ByteSource, end: number): Promise<number> {
  const from = Math.max(0, end - LYRICS3_LONGEST);
  const tail = await source.read(from, end - from);
  const endsWith = (name: string, back: number): boolean => holds(tail, tail.length - back, name);
  if (endsWith("TAG", ID3V1)) return endsWith("TAG+", ID3V1_EXTENDED) ? ID3V1_EXTENDED : ID3V1;
  if (endsWith("APETAGEX", APE_HEADER)) return apeLength(tail.subarray(-APE_HEADER));
  if (endsWith("3DI", ID3_HEADER)) return 2 * ID3_HEADER + syncSafe(tail, tail.length - 4);
  if (endsWith("LYRICS200", 9)) return lyrics2Length(tail.subarray(-15, -9));
  return endsWith("LYRICSEND", 9) ? lyricsLength(tail) : 0;
}

/** Its size counts the footer, but not the header, which may be absent. */
function apeLength(footer: Uint8Array): number {
  const hasHeader = (footer[23] ?? 0) & 0x80;
  return u32le(footer, 12) + (hasHeader ? APE_HEADER : 0);
}

/** Lyrics3 of the second version says its length in digits, without these and what is behind them. */
function lyrics2Length(digits: Uint8Array): number {
  const text = String.fromCharCode(...digits);
  return /^\d{6}$/.test(text) ? Number(text) + 15 : 0;
}

/** Lyrics3 of the first version says its begin, and no length. */
function lyricsLength(tail: Uint8Array): number {
  for (let back = 20; back <= tail.length; back++) if (holds(tail, tail.length - back, "LYRICSBEGIN")) return back;
  return 0;
}
