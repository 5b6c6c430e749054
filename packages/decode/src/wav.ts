/** WAV files (RIFF, RF64): samples as numbers, and MPEG audio in a WAV wrapping. */

import { type ByteReader, byteReader } from "./byte-reader.ts";
import type { ByteSource } from "./byte-source.ts";
import { type Chunk, corrupt, unsupported, type Warn } from "./chunk.ts";
import { decodeMp3 } from "./mp3.ts";
import type { MpegWorkers } from "./mpeg-segment.ts";
import { aLaw, decodePcm, littleFloats, littleIntegers, muLaw, type ReadSample, unsigned8 } from "./pcm.ts";
import { type WavHeader, wavHeader } from "./wav-header.ts";

/** How samples of a format tag are read, by their width in bytes. */
const READERS: Readonly<Record<number, Readonly<Record<number, ReadSample>>>> = {
  1: { ...littleIntegers, 1: unsigned8 },
  3: littleFloats,
  6: { 1: aLaw },
  7: { 1: muLaw },
};

/** Names of codecs that are met in WAV files and are none of these. */
const CODECS: Readonly<Record<number, string>> = {
  2: "Microsoft ADPCM",
  0x11: "IMA ADPCM",
  0x31: "GSM 6.10",
  0x45: "G.726 ADPCM",
  0x161: "Windows Media Audio",
  0xff: "AAC",
  0x2000: "AC-3",
};

/**
 * Decodes a WAV file; where its end is missing, up to there, with a warning.
 * @throws SwarError `corrupt-audio` where its header is damaged, `unsupported-audio` where its samples are coded otherwise.
 */
export async function* decodeWav(reader: ByteReader, warn: Warn, workers?: MpegWorkers): AsyncGenerator<Chunk, void> {
  const header = await wavHeader(reader);
  if (header.tag === 0x50 || header.tag === 0x55) yield* decodeMp3(reader, warn, workers);
  else yield* decodePcm(reader, { ...header, read: readerOf(header) }, warn);
}

function readerOf({ tag, width }: WavHeader): ReadSample {
  const byWidth = READERS[tag];
  if (byWidth === undefined) {
    const codec = CODECS[tag] ?? `codec ${tag}`;
    throw unsupported("decodeWav", "samples must be integers, floats, A-law or µ-law", `${codec} in a WAV file`);
  }
  const read = byWidth[width];
  if (read === undefined) {
    throw corrupt("decodeWav", "samples must be of 8 to 32 bits, or floats", `${width * 8} bits`);
  }
  return read;
}

/**
 * The chunks of a WAV file in its own rate and channels, as another program writes them to a pipe, for instance.
 * @throws SwarError `corrupt-audio` where its header is damaged, `unsupported-audio` where its samples are coded otherwise.
 * @example wavChunks(byteSource(bytes), (warning) => void warning)
 */
export function wavChunks(source: ByteSource, warn: Warn): AsyncGenerator<Chunk, void> {
  return decodeWav(byteReader(source), warn);
}
