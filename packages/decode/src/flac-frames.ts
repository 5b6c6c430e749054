/**
 * The frames of a FLAC stream, found by their headers and proved by both checksums.
 * @see RFC 9639 (2024), Free Lossless Audio Codec, 8 and 9
 */

import type { Hertz } from "@swar/units";
import { holds, u24be } from "./bytes.ts";
import { crc, crcSteps } from "./crc.ts";

/** What the STREAMINFO block says of a stream. */
export interface FlacInfo {
  /** The 34 bytes of the block. */
  readonly bytes: Uint8Array;
  readonly sampleRate: Hertz;
  readonly bitDepth: number;
  /** Samples a channel in all; 0 where the encoder did not know. */
  readonly total: number;
}

/** What the head of a frame says. */
export interface FlacHeader {
  /** Bytes of the head. */
  readonly length: number;
  /** Bytes that the frame cannot exceed. */
  readonly limit: number;
}

const crc8 = crc(8, 0x07);
const crc16 = crcSteps(0x8005);

/** Bytes of the STREAMINFO block. */
export const FLAC_INFO = 34;

/** Bytes that the head of a frame, or a tag's name, can take. */
export const FLAC_HEAD = 32;

/** Reads the STREAMINFO block that begins at `at`. */
export function flacInfo(bytes: Uint8Array, at: number): FlacInfo {
  const info = bytes.slice(at, at + FLAC_INFO);
  const mixed = u24be(info, 11);
  const total = (mixed & 0x0f) * 2 ** 32 + u24be(info, 14) * 2 ** 8 + (info[17] as number);
  return { bytes: info, sampleRate: u24be(info, 10) >> 4, bitDepth: ((mixed >> 4) & 0x1f) + 1, total };
}

/**
 * Where the frame at `start` ends, or 0 where it is damaged: its checksum, run over the frame and over itself, gives 0,
 * and the next frame, a tag or the end of the file follows. `bytes` reach `header.limit` and `FLAC_HEAD` beyond `start`, or to
 * the end of the file, as `ended` says.
 */
export function flacFrameEnd(bytes: Uint8Array, start: number, header: FlacHeader, ended: boolean): number {
  const limit = Math.min(bytes.length, start + header.limit);
  let state = 0;
  for (let at = start; at < limit;) {
    state = crc16(state, bytes[at] as number);
    at++;
    if (state !== 0 || at <= start + header.length) continue;
    if ((ended && at === bytes.length) || flacHeader(bytes, at) || TAGS.some((tag) => holds(bytes, at, tag))) return at;
  }
  return 0;
}

const TAGS = ["TAG", "APETAGEX", "ID3", "LYRICSBEGIN"];

/** Samples a block by block size code; 6 and 7 stand in the header, as 8 and 16 bits. */
const BLOCK_SIZES = [0, 192, 576, 1152, 2304, 4608, 0, 0, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768];

/** The head of a frame at `at`, or undefined where there is none whose checksum holds. */
export function flacHeader(bytes: Uint8Array, at: number): FlacHeader | undefined {
  const [sync, blocking, sizes, layout] = bytes.subarray(at, at + 4);
  if (layout === undefined || sync !== 0xff || ((blocking as number) & 0xfe) !== 0xf8) return undefined;
  const blockCode = (sizes as number) >> 4;
  const rateCode = (sizes as number) & 15;
  const channelCode = layout >> 4;
  if (blockCode === 0 || rateCode === 15 || channelCode > 10 || (layout & 1) !== 0) return undefined;
  let end = at + 4 + codedLength(bytes[at + 4] ?? 0xff);
  let samples = BLOCK_SIZES[blockCode] as number;
  if (blockCode === 6) samples = 1 + (bytes[end] ?? 0);
  if (blockCode === 7) samples = 1 + (u24be(bytes, end) >> 8);
  end += blockCode === 6 ? 1 : blockCode === 7 ? 2 : 0;
  end += rateCode === 12 ? 1 : rateCode > 12 ? 2 : 0;
  if (end >= bytes.length || crc8(bytes, at, end) !== bytes[end]) return undefined;
  const channels = channelCode < 8 ? channelCode + 1 : 2;
  return { length: end + 1 - at, limit: 64 + channels * (8 + Math.ceil((samples * 33) / 8)) };
}

/** Bytes of the number that begins with `first`, coded as in UTF-8. */
function codedLength(first: number): number {
  return first < 0x80 ? 1 : Math.clz32(~(first << 24));
}
