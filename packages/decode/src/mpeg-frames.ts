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
}

/** A frame in a file: bytes [start, end). */
export interface MpegFrame {
  readonly header: MpegHeader;
  readonly start: number;
  readonly end: number;
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
  const table = BITRATES[low ? (layer === 1 ? "low1" : "low23") : layer];
  const kilobits = table[bitrateIndex - 1] ?? 0;
  const padding = ((third >> 1) & 1) * (layer === 1 ? 4 : 1);
  const length = kilobits === 0 ? 0 : payload(layer, low, kilobits * 1000, sampleRate) + padding;
  return { layer, sampleRate, length, padding, channels: fourth >> 6 === 3 ? 1 : 2 };
}

function payload(layer: 1 | 2 | 3, low: boolean, bitrate: number, sampleRate: Hertz): number {
  if (layer === 1) return Math.floor((12 * bitrate) / sampleRate) * 4;
  return Math.floor(((layer === 3 && low ? 72 : 144) * bitrate) / sampleRate);
}

/**
 * The next frame at or after `from`: one that lies whole in `bytes` and is followed by another, by a tag or by the end.
 * Right at `from` a frame like `before`, the one that ended there, needs no such proof, and only there is free format
 * looked for.
 */
export function nextMpegFrame(bytes: Uint8Array, from: number, before?: MpegHeader): MpegFrame | undefined {
  for (let start = from; start >= 0 && start + 4 <= bytes.length; start = bytes.indexOf(0xff, start + 1)) {
    const header = mpegHeader(bytes, start);
    if (header === undefined) continue;
    const end = start + (header.length || (start === from ? freeLength(bytes, start, header) : 0));
    if (end < start + SHORTEST_FRAME || end > bytes.length) continue;
    const inStep = start === from && before !== undefined && alike(header, before);
    if (inStep || leadsOn(bytes, end, header)) return { header, start, end };
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

/** The length of a frame in free format: the distance to the next header of its kind. */
function freeLength(bytes: Uint8Array, start: number, header: MpegHeader): number {
  const limit = Math.min(start + LONGEST_FRAME, bytes.length);
  for (let at = start + SHORTEST_FRAME; at < limit; at++) {
    const next = mpegHeader(bytes, at);
    if (next?.length !== 0 || !alike(next, header)) continue;
    if (leadsOn(bytes, 2 * at - start - header.padding + next.padding, header)) return at - start;
  }
  return 0;
}

/** How far into a file its first frame is looked for, after the tags. */
const JUNK = 1 << 16;

/**
 * Whether MPEG audio begins at `start` or up to 64 KB later: two frames in a row, and a third, a tag or the
 * end after them; or one frame that fills the file.
 */
export function looksLikeMpeg(bytes: Uint8Array, start: number): boolean {
  const stream = bytes.subarray(start);
  for (let from = 0; from < JUNK;) {
    const first = nextMpegFrame(stream, from);
    if (first === undefined) return false;
    const second = nextMpegFrame(stream.subarray(0, first.end + LONGEST_FRAME), first.end);
    if (second?.start === first.end || (first.start === 0 && endsAt(stream, first.end))) return true;
    from = first.start + 1;
  }
  return false;
}

function endsAt(bytes: Uint8Array, at: number): boolean {
  return at === bytes.length || holdsTag(bytes, at);
}
