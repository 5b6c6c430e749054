/**
 * The frames of an MPEG audio stream (layers I, II and III of MPEG 1, 2 and 2.5), found by their headers.
 * @see ISO/IEC 11172-3:1993, 2.4.1.3 and ISO/IEC 13818-3:1998, 2.4.1.3
 */

import type { Hertz } from "@swar/units";
import { holds } from "./bytes.ts";

/** What the four bytes at the head of a frame say. */
export interface MpegHeader {
  readonly layer: 1 | 2 | 3;
  readonly sampleRate: Hertz;
  /** Bytes of the whole frame; 0 in free format, whose length the header does not tell. */
  readonly length: number;
  /** Bytes of padding among them. */
  readonly padding: number;
  readonly channels: 1 | 2;
  /** Samples of each channel. */
  readonly samples: number;
  /** Whether the frame belongs to MPEG 2 or 2.5, with lower rates. */
  readonly low: boolean;
}

/** A frame in a file: bytes [start, end). */
export interface MpegFrame {
  readonly header: MpegHeader;
  readonly start: number;
  readonly end: number;
}

/** What is known where the search for a frame begins. */
export interface MpegSearch {
  /** The frame that ended right where the search begins, at `from`, if one did. */
  readonly before?: MpegFrame | undefined;
  /** Whether a stream may begin right there, so that free format is looked for. */
  readonly begins?: boolean;
  /** Whether the bytes reach to the end of the file; else no frame is looked for in the last `MPEG_LOOKAHEAD` of them. */
  readonly ended?: boolean;
}

const BITRATES = {
  // kbit/s by bitrate index 1 to 14
  1: [32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
  2: [32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
  3: [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  low1: [32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
  low23: [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
} as const;

/** Sample rates of MPEG 1; MPEG 2 halves and MPEG 2.5 quarters them. */
const RATES = [44100, 48000, 32000] as const;

/** The shortest frame there is: layer III, 8 kbit/s at 24 kHz. */
const SHORTEST_FRAME = 24;

/** The longest frame that free format can have at the rates in use. */
const LONGEST_FRAME = 5760;

/** How far ahead a frame's proof can lie: two frames in free format and a header. */
export const MPEG_LOOKAHEAD = 1 << 14;

/** The header at `at`, or undefined where there is none. */
export function mpegHeader(bytes: Uint8Array, at: number): MpegHeader | undefined {
  const second = bytes[at + 1] ?? 0;
  const third = bytes[at + 2] ?? 0;
  const fourth = bytes[at + 3];
  if (bytes[at] !== 0xff || (second & 0xe0) !== 0xe0 || fourth === undefined) return undefined;
  const version = (second >> 3) & 3;
  const layerCode = (second >> 1) & 3;
  const rateIndex = (third >> 2) & 3;
  const bitrateIndex = third >> 4;
  const base = RATES[rateIndex];
  if (version === 1 || layerCode === 0 || base === undefined || bitrateIndex === 15) return undefined;
  const layer = (4 - layerCode) as 1 | 2 | 3;
  const low = version !== 3;
  const sampleRate = base / (version === 3 ? 1 : version === 2 ? 2 : 4);
  const kilobits = bitrates(layer, low)[bitrateIndex - 1] ?? 0;
  const padding = ((third >> 1) & 1) * (layer === 1 ? 4 : 1);
  const length = kilobits === 0 ? 0 : payload(layer, low, kilobits * 1000, sampleRate) + padding;
  const samples = layer === 1 ? 384 : layer === 3 && low ? 576 : 1152;
  return { layer, sampleRate, length, padding, channels: fourth >> 6 === 3 ? 1 : 2, samples, low };
}

function payload(layer: 1 | 2 | 3, low: boolean, bitrate: number, sampleRate: Hertz): number {
  if (layer === 1) return Math.floor((12 * bitrate) / sampleRate) * 4;
  return Math.floor(((layer === 3 && low ? 72 : 144) * bitrate) / sampleRate);
}

function bitrates(layer: 1 | 2 | 3, low: boolean): readonly number[] {
  return BITRATES[low ? (layer === 1 ? "low1" : "low23") : layer];
}

/**
 * The bitrate index, 1 to 14, that makes frames as long as `frame`, which is in free format; undefined where no bitrate of
 * the table does.
 */
export function standardBitrate({ header, start, end }: MpegFrame): number | undefined {
  const { layer, low, sampleRate, padding } = header;
  const length = end - start - padding;
  const index = bitrates(layer, low).findIndex((rate) => payload(layer, low, rate * 1000, sampleRate) === length);
  return index < 0 ? undefined : index + 1;
}

/**
 * The next frame at or after `from`: one that lies whole in `bytes` and is followed by another, by a tag or by the end.
 * Right at `from` a frame like `before`, the one that ended there, needs no such proof.
 */
export function nextMpegFrame(bytes: Uint8Array, from: number, search: MpegSearch): MpegFrame | undefined {
  const { before, begins = false, ended = true } = search;
  const last = ended ? bytes.length - 4 : bytes.length - MPEG_LOOKAHEAD;
  for (let start = from; start >= 0 && start <= last; start = bytes.indexOf(0xff, start + 1)) {
    const header = mpegHeader(bytes, start);
    if (header === undefined) continue;
    const expected = start === from && before !== undefined && alike(header, before.header) ? before : undefined;
    const free = expected !== undefined || (begins && start === from) ? freeLength(bytes, start, header, expected) : 0;
    const end = start + (header.length || free);
    if (end < start + SHORTEST_FRAME || end > bytes.length) continue;
    if (expected !== undefined || leadsOn(bytes, end, header)) return { header, start, end };
  }
  return undefined;
}

/** Whether `at` is where a stream goes on after a frame like `before`, or ends. */
function leadsOn(bytes: Uint8Array, at: number, before: MpegHeader): boolean {
  if (at === bytes.length || holdsTag(bytes, at)) return true;
  const next = mpegHeader(bytes, at);
  return next !== undefined && alike(next, before);
}

/** Whether a tag of any kind begins at `at`. */
export function holdsTag(bytes: Uint8Array, at: number): boolean {
  return ["TAG", "ID3", "APETAGEX", "LYRICSBEGIN"].some((name) => holds(bytes, at, name));
}

function alike(a: MpegHeader, b: MpegHeader): boolean {
  return a.layer === b.layer && a.sampleRate === b.sampleRate;
}

/** The length of a frame in free format: that of the one before, or the distance to the next header of its kind. */
function freeLength(bytes: Uint8Array, start: number, header: MpegHeader, before: MpegFrame | undefined): number {
  if (header.length !== 0) return 0;
  if (before?.header.length === 0) return before.end - before.start - before.header.padding + header.padding;
  const limit = Math.min(start + LONGEST_FRAME, bytes.length);
  for (let at = start + SHORTEST_FRAME; at < limit; at++) {
    const next = mpegHeader(bytes, at);
    if (next?.length !== 0 || !alike(next, header)) continue;
    if (leadsOn(bytes, 2 * at - start - header.padding + next.padding, header)) return at - start;
  }
  return 0;
}

/** How far into a file its first frame is looked for, after the tags. */
export const MPEG_JUNK = 1 << 16;

/**
 * Whether MPEG audio begins at `start` or up to 64 KB later: two frames in a row, and a third, a tag or the
 * end after them; or one frame that fills the file.
 */
export function looksLikeMpeg(bytes: Uint8Array, start: number): boolean {
  const stream = bytes.subarray(start);
  for (let from = 0; from < MPEG_JUNK;) {
    const first = nextMpegFrame(stream, from, { begins: from === 0 });
    if (first === undefined) return false;
    const second = nextMpegFrame(stream.subarray(0, first.end + MPEG_LOOKAHEAD), first.end, { begins: true });
    if (second?.start === first.end || (first.start === 0 && endsAt(stream, first.end))) return true;
    from = first.start + 1;
  }
  return false;
}

function endsAt(bytes: Uint8Array, at: number): boolean {
  return at === bytes.length || holdsTag(bytes, at);
}
