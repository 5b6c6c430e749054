/**
 * The pages of an Ogg file and the packets in them.
 * @see RFC 3533 (2003), The Ogg encapsulation format, 6
 */

import { find, holds, u32le } from "./bytes.ts";
import type { ByteReader } from "./byte-reader.ts";
import { crc } from "./crc.ts";

/** A page whose checksum holds. */
export interface OggPage {
  /** The page as it stands in the file. */
  readonly bytes: Uint8Array;
  /** Where its content begins. */
  readonly body: number;
  /** Which of the file's streams the page belongs to. */
  readonly serial: number;
  /** Whether the page begins with the rest of a packet of the page before. */
  readonly continued: boolean;
  /** Whether its stream begins here. */
  readonly first: boolean;
  /** Whether its stream ends here. */
  readonly last: boolean;
  /** Position in the stream at the page's end, in samples for audio; −1 where no packet ends in the page. */
  readonly granule: number;
  /** Its place in its stream, modulo 2³². */
  readonly sequence: number;
  /** Whether something is missing before it: bytes that belong to no page, or a page of its stream. */
  readonly gap: boolean;
}

const FIXED = 27;

/** Bytes that a page can have: a head, 255 lengths and 255 segments. */
export const OGG_PAGE = FIXED + 255 + 255 * 255;

const crc32 = crc(32, 0x04c11db7);

/** Bytes that may be checked in vain, a byte of the file so far and of the first MiB; more than any damage costs. */
const PATIENCE = 16;
const FIRST_MIB = 1 << 20;

/** The pages that are whole and whose checksum holds. */
export async function* oggPages(reader: ByteReader): AsyncGenerator<OggPage, void> {
  let wasted = 0;
  const expected = new Map<number, number>();
  for (let passed = 0; wasted <= PATIENCE * (FIRST_MIB + reader.position);) {
    await reader.fill(OGG_PAGE);
    const { bytes } = reader;
    const start = find(bytes, "OggS", 0, bytes.length);
    if (start !== 0) {
      if (start < 0 && reader.ended) return;
      const pass = start < 0 ? Math.max(1, bytes.length - 3) : start;
      reader.skip(pass);
      passed += pass;
      continue;
    }
    const page = pageAt(bytes, 0);
    if (page !== undefined && checksum(page) === u32le(bytes, 22)) {
      reader.skip(page.bytes.length);
      const missing = !page.first && (expected.get(page.serial) ?? page.sequence) !== page.sequence;
      expected.set(page.serial, (page.sequence + 1) >>> 0);
      yield { ...page, gap: passed > 0 || missing };
      passed = 0;
    } else {
      wasted += page?.bytes.length ?? 0;
      reader.skip(4);
      passed += 4;
    }
  }
}

/** The page that begins at `start`, its checksum not looked at; undefined where `bytes` do not hold it whole. */
export function pageAt(bytes: Uint8Array, start: number): Omit<OggPage, "gap"> | undefined {
  const segments = bytes[start + 26];
  if (!holds(bytes, start, "OggS") || segments === undefined) return undefined;
  const body = FIXED + segments;
  let length = body;
  for (let i = start + FIXED; i < start + body; i++) length += bytes[i] ?? 0;
  if (start + length > bytes.length) return undefined;
  const flags = bytes[start + 5] as number;
  const low = u32le(bytes, start + 6);
  const high = u32le(bytes, start + 10) | 0;
  return {
    bytes: bytes.subarray(start, start + length),
    body,
    serial: u32le(bytes, start + 14),
    sequence: u32le(bytes, start + 18),
    continued: (flags & 1) !== 0,
    first: (flags & 2) !== 0,
    last: (flags & 4) !== 0,
    granule: high * 2 ** 32 + low,
  };
}

function checksum({ bytes }: Pick<OggPage, "bytes">): number {
  const page = new Uint8Array(bytes); // A copy: `slice` of a Node buffer would be a view.
  page.fill(0, 22, 26);
  return crc32(page, 0, page.length);
}

/** Puts the packets of one stream together, page by page; a packet of which a part is missing is left out. */
export function oggPackets(): (page: OggPage) => Uint8Array[] {
  let rest: Uint8Array[] | undefined;
  return ({ bytes, body, continued, gap }) => {
    const packets: Uint8Array[] = [];
    if (!continued || gap) rest = undefined;
    // Of a page that goes on with a packet whose begin is missing, that packet is passed over.
    let broken = continued && rest === undefined;
    let from = body;
    let to = body;
    for (let i = FIXED; i < body; i++) {
      const length = bytes[i] as number;
      to += length;
      if (length === 255) continue;
      if (!broken) packets.push(together([...(rest ?? []), bytes.subarray(from, to)]));
      [rest, broken, from] = [undefined, false, to];
    }
    const open = body > FIXED && bytes[body - 1] === 255;
    if (open && !broken) rest = [...(rest ?? []), bytes.subarray(from, to)];
    return packets;
  };
}

/** Byte arrays end to end. */
export function together(parts: readonly Uint8Array[]): Uint8Array {
  const [only, ...more] = parts;
  if (only !== undefined && more.length === 0) return only;
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
