/**
 * FLAC through libFLAC as WebAssembly.
 *
 * Frames are found and proved here, not by the library's own parser, which loses up to 589 KB after one damaged frame.
 * @see https://xiph.org/flac and https://github.com/eshaz/wasm-audio-decoders, @wasm-audio-decoders/flac 0.2.11
 */

import type { FLACDecodedAudio, FLACDecoder } from "@wasm-audio-decoders/flac";
import type { ByteReader } from "./byte-reader.ts";
import { type Chunk, count, unsupported, type Warn } from "./chunk.ts";
import type { FlacInfo } from "./flac-frames.ts";
import { type FlacRun, flacRuns, flacStart } from "./flac-runs.ts";

/** Others come out of the library divided by 0. */
const BIT_DEPTHS: ReadonlySet<number> = new Set([8, 16, 24, 32]);

/**
 * Decodes FLAC, skipping damaged frames and warning of them.
 * @throws SwarError `corrupt-audio` where the stream's description is damaged, `unsupported-audio` for odd bit depths.
 */
export async function* decodeFlac(reader: ByteReader, warn: Warn): AsyncGenerator<Chunk, void> {
  const decoder = flacDecoder(await flacStart(reader), warn);
  try {
    for await (const run of flacRuns(reader)) {
      for (const chunk of await decoder.decode(run)) yield { ...chunk, done: run.done };
    }
    decoder.finish();
  } finally {
    decoder.free();
  }
}

/** Decodes the frames of one stream. */
export interface FlacDecoder {
  /** What `run` holds, at most one chunk. */
  readonly decode: (run: Pick<FlacRun, "frames" | "gap">) => Promise<readonly Omit<Chunk, "done">[]>;
  /** Warns of what was missing. */
  readonly finish: () => void;
  readonly free: () => void;
}

/**
 * A decoder of the stream that `info` describes.
 * @throws SwarError `unsupported-audio` for odd bit depths.
 */
export function flacDecoder(info: FlacInfo, warn: Warn): FlacDecoder {
  if (!BIT_DEPTHS.has(info.bitDepth)) {
    throw unsupported("decodeFlac", "samples must have 8, 16, 24 or 32 bits", `FLAC of ${info.bitDepth} bits`);
  }
  let decoder: FLACDecoder | undefined;
  let given = 0;
  let damaged = 0;
  const free = (): void => {
    decoder?.free();
    decoder = undefined;
  };
  const decode: FlacDecoder["decode"] = async ({ frames, gap }) => {
    if (gap) {
      // libFLAC would report the missing frame instead of decoding this one, and stay one frame behind.
      damaged++;
      free();
    }
    decoder ??= await startDecoder(info);
    const decoded = await decoder.decodeFrames([...frames]);
    damaged += decoded.errors.length;
    given += decoded.samplesDecoded;
    return decoded.samplesDecoded > 0 ? [{ channels: scaled(decoded), sampleRate: decoded.sampleRate }] : [];
  };
  const finish = (): void => {
    if (damaged > 0) warn(`${count(damaged, "place")} in the file could not be decoded`);
    if (given < info.total) warn(`${given} of ${info.total} samples could be decoded`);
  };
  return { decode, finish, free };
}

async function startDecoder(info: FlacInfo): Promise<FLACDecoder> {
  const library = await import("@wasm-audio-decoders/flac");
  const decoder = new library.FLACDecoder();
  await decoder.ready;
  await decoder.decodeFrames([streamHead(info)]);
  return decoder;
}

/** The head of a stream for the library: STREAMINFO alone, its length left open, since libFLAC stops where it says. */
function streamHead({ bytes }: FlacInfo): Uint8Array {
  const head = Uint8Array.of(0x66, 0x4c, 0x61, 0x43, 0x80, 0, 0, bytes.length, ...bytes);
  head[8 + 13] = (bytes[13] as number) & 0xf0;
  head.fill(0, 8 + 14, 8 + 18);
  return head;
}

/** The library takes the highest value, 2^(b−1) − 1, for 1; everybody else takes 2^(b−1). */
function scaled({ channelData, bitDepth }: FLACDecodedAudio): Float32Array[] {
  const half = 2 ** (bitDepth - 1);
  const gain = (half - 1) / half;
  for (const channel of channelData)
    for (let i = 0; i < channel.length; i++) channel[i] = (channel[i] as number) * gain;
  return channelData;
}
