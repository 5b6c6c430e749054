/**
 * The pages of an Ogg file.
 * @see RFC 3533 (2003), The Ogg encapsulation format, 6
 */

import { find, holds, u32le } from "./bytes.ts";
import { crc } from "./crc.ts";

/** A page in a file: bytes [start, end), its content from `body` on. */
export interface OggPage {
  readonly start: number;
  readonly body: number;
  readonly end: number;
  /** Which of the file's streams the page belongs to. */
  readonly serial: number;
  /** Whether its stream begins here. */
  readonly first: boolean;
  /** Whether its stream ends here. */
  readonly last: boolean;
}

const FIXED = 27;

const crc32 = crc(32, 0x04c11db7);

/** Bytes that may be checked in vain, a byte of the file; more than any damage costs, but not for ever. */
const PATIENCE = 16;

/** The pages that are whole and whose checksum holds. */
export function* oggPages(bytes: Uint8Array): Generator<OggPage, void> {
  let wasted = 0;
  for (let start = 0; wasted < PATIENCE * bytes.length;) {
    start = find(bytes, "OggS", start, bytes.length);
    if (start < 0) return;
    const page = pageAt(bytes, start);
    const sound = page !== undefined && checksum(bytes, page) === u32le(bytes, start + 22);
    if (page !== undefined && !sound) wasted += page.end - start;
    if (sound) yield page;
    start = sound ? page.end : start + 4;
  }
}

/** The page that begins at `start`, its checksum not looked at. */
export function pageAt(bytes: Uint8Array, start: number): OggPage | undefined {
  const segments = bytes[start + 26];
  if (!holds(bytes, start, "OggS") || segments === undefined) return undefined;
  const body = start + FIXED + segments;
  let end = body;
  for (let i = start + FIXED; i < body; i++) end += bytes[i] ?? 0;
  if (end > bytes.length) return undefined;
  const flags = bytes[start + 5] as number;
  return { start, body, end, serial: u32le(bytes, start + 14), first: (flags & 2) !== 0, last: (flags & 4) !== 0 };
}

function checksum(bytes: Uint8Array, { start, end }: OggPage): number {
  const page = new Uint8Array(bytes.subarray(start, end)); // A copy: `slice` of a Node buffer would be a view.
  page.fill(0, 22, 26);
  return crc32(page, 0, page.length);
}
