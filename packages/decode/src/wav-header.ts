/**
 * The chunks of a WAV file (RIFF, RF64).
 * @see Microsoft & IBM (1991), Multimedia programming interface, 3; EBU Tech 3306 (2009), RF64
 */

import type { Hertz } from "@swar/units";
import { holds, u16le, u32le } from "./bytes.ts";
import { corrupt } from "./chunk.ts";

/** How the samples of a WAV file are written, and where. */
export interface WavHeader {
  /** 1 integers, 3 floats, 6 A-law, 7 µ-law, 0x50 and 0x55 MPEG; of the extensible kind its sub-format. */
  readonly tag: number;
  readonly channels: number;
  readonly sampleRate: Hertz;
  /** Bytes that one sample of one channel takes. */
  readonly width: number;
  readonly data: Uint8Array;
  /** Bytes that the file announces and does not hold. */
  readonly missing: number;
}

const EXTENSIBLE = 0xfffe;

/** A size that says: to the end of the file. */
const OPEN = 0xffffffff;

/**
 * Reads the header of a WAV file, whose "RIFF" or "RF64" stands at its begin.
 * @throws SwarError `corrupt-audio` where the format or the data chunk is missing, or the format makes no sense.
 */
export function wavHeader(bytes: Uint8Array): WavHeader {
  let format: Omit<WavHeader, "data" | "missing"> | undefined;
  for (let at = 12; at + 8 <= bytes.length;) {
    const size = u32le(bytes, at + 4);
    const body = at + 8;
    if (holds(bytes, at, "fmt ")) format = wavFormat(bytes.subarray(body, body + size));
    if (holds(bytes, at, "data") && format !== undefined) {
      const open = size === OPEN || (size === 0 && !chunkFollows(bytes, body));
      const data = bytes.subarray(body, open ? bytes.length : body + size);
      return { ...format, data, missing: open ? 0 : size - data.length };
    }
    at = body + size + (size % 2);
  }
  throw corrupt(
    "decodeWav",
    "a WAV file needs a format and a data chunk",
    format ? "no data chunk" : "no format chunk",
  );
}

/** Whether a chunk, rather than samples of a stream whose size was never filled in, stands at `at`. */
function chunkFollows(bytes: Uint8Array, at: number): boolean {
  const name = bytes.subarray(at, at + 4);
  return (
    at + 8 <= bytes.length && name.every((byte) => byte >= 32 && byte < 127) && u32le(bytes, at + 4) <= bytes.length
  );
}

function wavFormat(chunk: Uint8Array): Omit<WavHeader, "data" | "missing"> {
  const tag = u16le(chunk, 0);
  const channels = u16le(chunk, 2);
  const block = u16le(chunk, 12);
  const bits = u16le(chunk, 14);
  if (chunk.length < 14 || channels === 0) throw corrupt("decodeWav", "a format needs a channel", `${channels}`);
  const packed = Math.ceil(bits / 8);
  const width = block % channels === 0 && block / channels >= packed ? block / channels : packed;
  const kind = tag === EXTENSIBLE && chunk.length >= 26 ? u16le(chunk, 24) : tag;
  return { tag: kind, channels, sampleRate: u32le(chunk, 4), width };
}
