/**
 * AIFF files: samples as numbers, also those of the AIFF-C kind that are not compressed further.
 * @see Apple (1989), Audio Interchange File Format 1.3; Apple (1991), AIFF-C, draft
 */

import type { Hertz } from "@swar/units";
import { holds, u16be, u32be } from "./bytes.ts";
import type { ByteReader } from "./byte-reader.ts";
import { type Chunk, corrupt, unsupported, type Warn } from "./chunk.ts";
import {
  aLaw,
  bigFloats,
  bigIntegers,
  decodePcm,
  littleIntegers,
  muLaw,
  type PcmLayout,
  type ReadSample,
  unsigned8,
} from "./pcm.ts";

/** How samples of a compression type are read, by their width in bytes. */
const READERS: Readonly<Record<string, Readonly<Record<number, ReadSample>>>> = {
  NONE: bigIntegers,
  twos: bigIntegers,
  in24: bigIntegers,
  in32: bigIntegers,
  sowt: littleIntegers,
  "raw ": { 1: unsigned8 },
  fl32: bigFloats,
  fl64: bigFloats,
  alaw: { 1: aLaw },
  ulaw: { 1: muLaw },
};

/** Widths that a compression type has whatever the common chunk says of the original. */
const WIDTHS: Readonly<Record<string, number>> = { in24: 3, in32: 4, fl32: 4, fl64: 8, alaw: 1, ulaw: 1 };

type Common = Omit<PcmLayout, "length"> & {
  /** Sample frames. */
  readonly frames: number;
};

/**
 * Decodes an AIFF file; where its end is missing, up to there, with a warning.
 * @throws SwarError `corrupt-audio` where its chunks are damaged, `unsupported-audio` where its samples are coded otherwise.
 */
export async function* decodeAiff(reader: ByteReader, warn: Warn): AsyncGenerator<Chunk, void> {
  let common: Common | undefined;
  let sound: { readonly at: number; readonly size: number } | undefined;
  await reader.fill(12);
  const compressed = holds(reader.bytes, 8, "AIFC");
  reader.skip(12);
  for (await reader.fill(8); reader.bytes.length >= 8; await reader.fill(8)) {
    const size = u32be(reader.bytes, 4);
    if (holds(reader.bytes, 0, "COMM")) {
      await reader.fill(8 + Math.min(size, 64));
      common ??= commonChunk(reader.bytes.subarray(8, 8 + size), compressed);
    }
    if (holds(reader.bytes, 0, "SSND")) sound ??= { at: reader.position, size };
    if (common !== undefined && sound !== undefined) break;
    reader.skip(8 + size + (size % 2));
  }
  if (common === undefined) throw corrupt("decodeAiff", "an AIFF file needs a common chunk", "none");
  // Chunks may stand in any order; without samples there need be no sound chunk.
  if (sound === undefined) return;
  const samples = sound.at === reader.position ? reader : reader.another(sound.at);
  await samples.fill(16);
  const offset = u32be(samples.bytes, 8);
  samples.skip(16 + offset);
  const room = Math.max(0, sound.size - 8 - offset);
  // A stream may never have been told how many frames it has, or how large it is.
  const announced = common.frames * common.width * common.channels || room || Infinity;
  yield* decodePcm(samples, { ...common, length: Math.min(announced, room || Infinity) }, warn);
}

function commonChunk(chunk: Uint8Array, compressed: boolean): Common {
  const channels = u16be(chunk, 0);
  const width = Math.ceil(u16be(chunk, 6) / 8);
  if (chunk.length < 18 || channels === 0) throw corrupt("decodeAiff", "a format needs a channel", `${channels}`);
  const kind = compressed && chunk.length >= 22 ? String.fromCharCode(...chunk.subarray(18, 22)) : "NONE";
  const name = kind in READERS ? kind : kind.toLowerCase();
  const byWidth = READERS[name];
  if (byWidth === undefined) {
    throw unsupported("decodeAiff", "samples must be integers, floats, A-law or µ-law", `"${kind}" in an AIFF file`);
  }
  const read = byWidth[WIDTHS[name] ?? width];
  if (read === undefined) {
    throw corrupt("decodeAiff", "samples must be of 8 to 32 bits, or floats", `${width * 8} bits`);
  }
  return { channels, frames: u32be(chunk, 2), sampleRate: extended(chunk, 8), width: WIDTHS[name] ?? width, read };
}

/** A number of 80 bits (IEEE 754 extended precision), rounded to whole hertz. */
function extended(bytes: Uint8Array, at: number): Hertz {
  const exponent = (u16be(bytes, at) & 0x7fff) - 16383 - 63;
  return Math.round((u32be(bytes, at + 2) * 2 ** 32 + u32be(bytes, at + 6)) * 2 ** exponent);
}
