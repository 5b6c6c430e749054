/**
 * The chunks of a WAV file (RIFF, RF64).
 * @see Microsoft & IBM (1991), Multimedia programming interface, 3; EBU Tech 3306 (2009), RF64
 */

import { holds, u16le, u32le } from "./bytes.ts";
import type { ByteReader } from "./byte-reader.ts";
import { corrupt } from "./chunk.ts";
import type { PcmLayout } from "./pcm.ts";

/** How the samples of a WAV file are written. */
export interface WavHeader extends Omit<PcmLayout, "read"> {
  /** 1 integers, 3 floats, 6 A-law, 7 µ-law, 0x50 and 0x55 MPEG; of the extensible kind its sub-format. */
  readonly tag: number;
}

const EXTENSIBLE = 0xfffe;

/** A size that says: to the end of the file. */
const OPEN = 0xffffffff;

/** Bytes of a format chunk that say anything to us. */
const FORMAT = 40;

/**
 * Reads the header of a WAV file, whose "RIFF" or "RF64" `reader` stands before, up to its samples.
 * @throws SwarError `corrupt-audio` where the format or the data chunk is missing, or the format makes no sense.
 */
export async function wavHeader(reader: ByteReader): Promise<WavHeader> {
  let format: Omit<WavHeader, "length"> | undefined;
  let large = Infinity; // What RF64 says of the samples' size.
  let data = false;
  reader.skip(12);
  for (await reader.fill(8); reader.bytes.length >= 8; await reader.fill(8)) {
    const size = u32le(reader.bytes, 4);
    if (holds(reader.bytes, 0, "fmt ")) {
      await reader.fill(8 + Math.min(size, FORMAT));
      format = wavFormat(reader.bytes.subarray(8, 8 + size));
    }
    if (holds(reader.bytes, 0, "ds64")) {
      await reader.fill(24);
      large = u32le(reader.bytes, 16) + u32le(reader.bytes, 20) * 2 ** 32;
    }
    data ||= holds(reader.bytes, 0, "data");
    if (holds(reader.bytes, 0, "data") && format !== undefined) {
      await reader.fill(16);
      const open = size === OPEN || (size === 0 && !chunkFollows(reader));
      reader.skip(8);
      return { ...format, length: size === OPEN ? large : open ? Infinity : size };
    }
    reader.skip(8 + size + (size % 2));
  }
  throw corrupt(
    "decodeWav",
    "a WAV file needs a format and a data chunk",
    format ? "no data chunk" : data ? "no format chunk before the data" : "no format chunk",
  );
}

/** Whether a chunk, rather than samples of a stream whose size was never filled in, stands after an empty one. */
function chunkFollows({ bytes }: ByteReader): boolean {
  const name = bytes.subarray(8, 12);
  return bytes.length >= 16 && name.every((byte) => byte >= 32 && byte < 127);
}

function wavFormat(chunk: Uint8Array): Omit<WavHeader, "length"> {
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
