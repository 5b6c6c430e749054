/**
 * FLAC through libFLAC as WebAssembly.
 *
 * Frames are found and proved here, not by the library's own parser, which loses up to 589 KB after one damaged frame.
 * @see https://xiph.org/flac and https://github.com/eshaz/wasm-audio-decoders, @wasm-audio-decoders/flac 0.2.11
 */

import type { FLACDecodedAudio, FLACDecoder } from "@wasm-audio-decoders/flac";
import { afterId3 } from "./bytes.ts";
import { type Chunk, corrupt, count, unsupported } from "./chunk.ts";
import { type FlacStart, flacStart, flacFrames } from "./flac-frames.ts";

/** Frames between two chunks: about 3 s of audio. */
const FRAMES_PER_CHUNK = 32;

/** Others come out of the library divided by 0. */
const BIT_DEPTHS: ReadonlySet<number> = new Set([8, 16, 24, 32]);

/**
 * Decodes FLAC, skipping damaged frames and warning of them.
 * @throws SwarError `corrupt-audio` where the stream's description is damaged, `unsupported-audio` for odd bit depths.
 */
export async function* decodeFlac(bytes: Uint8Array, warn: (warning: string) => void): AsyncGenerator<Chunk, void> {
  const start = flacStart(bytes, afterId3(bytes));
  if (start === undefined) throw corrupt("decodeFlac", "the file must begin with a STREAMINFO block", "another");
  if (!BIT_DEPTHS.has(start.bitDepth)) {
    throw unsupported("decodeFlac", "samples must have 8, 16, 24 or 32 bits", `${start.bitDepth}`);
  }
  let decoder = await startDecoder(start);
  let given = 0;
  let damaged = 0;
  let from = start.end;
  const decode = async (frames: readonly Uint8Array[]): Promise<Chunk> => {
    const decoded = await decoder.decodeFrames([...frames]);
    damaged += decoded.errors.length;
    given += decoded.samplesDecoded;
    return { channels: scaled(decoded), sampleRate: decoded.sampleRate, done: from / bytes.length };
  };
  try {
    let frames: Uint8Array[] = [];
    for (const frame of flacFrames(bytes, start.end)) {
      const gap = frame.start > from;
      if (frames.length >= FRAMES_PER_CHUNK || (gap && frames.length > 0)) {
        yield await decode(frames);
        frames = [];
      }
      if (gap) {
        // libFLAC would report the missing frame instead of decoding this one, and stay one frame behind.
        damaged++;
        decoder.free();
        decoder = await startDecoder(start);
      }
      frames.push(bytes.subarray(frame.start, frame.end));
      from = frame.end;
    }
    if (frames.length > 0) yield await decode(frames);
  } finally {
    decoder.free();
  }
  if (damaged > 0) warn(`${count(damaged, "place")} in the file could not be decoded`);
  if (given < start.total) warn(`${given} of ${start.total} samples could be decoded`);
}

async function startDecoder(start: FlacStart): Promise<FLACDecoder> {
  const library = await import("@wasm-audio-decoders/flac");
  const decoder = new library.FLACDecoder();
  await decoder.ready;
  await decoder.decodeFrames([streamHead(start)]);
  return decoder;
}

/** The head of a stream for the library: STREAMINFO alone, its length left open, since libFLAC stops where it says. */
function streamHead({ info }: FlacStart): Uint8Array {
  const head = Uint8Array.of(0x66, 0x4c, 0x61, 0x43, 0x80, 0, 0, info.length, ...info);
  head[8 + 13] = (info[13] as number) & 0xf0;
  head.fill(0, 8 + 14, 8 + 18);
  return head;
}

/** The library takes the highest value, 2^(b−1) − 1, for 1; everybody else takes 2^(b−1). */
function scaled({ channelData, bitDepth }: FLACDecodedAudio): Float32Array[] {
  const half = 2 ** (bitDepth - 1);
  const gain = (half - 1) / half;
  return channelData.map((channel) => channel.map((sample) => sample * gain));
}
