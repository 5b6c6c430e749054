/**
 * MPEG audio (MP3, and layers I and II) through mpg123 as WebAssembly.
 *
 * Encoder delay and padding are cut by mpg123 as the LAME tag tells. The decoder gets one whole frame at a time and
 * never anything else: fed with garbage, the library's own loop does not end. It cannot follow free format: where frames
 * in it have the length of a bitrate of the table, which is the usual case, they are given that bitrate.
 * @see https://www.mpg123.de and https://github.com/eshaz/wasm-audio-decoders, mpg123-decoder 1.0.3
 */

import type { MPEGDecodedAudio, MPEGDecoder } from "mpg123-decoder";
import type { ByteReader } from "./byte-reader.ts";
import { type Chunk, count, type Warn } from "./chunk.ts";
import { type MpegRun, mpegRuns } from "./mpeg-runs.ts";
import { joined } from "./resample.ts";

/** Samples beyond this, 18 dB above full scale, no encoder makes. */
const LOUDEST = 8;

/** Decoders that may fail in one file before the rest of it is given up. */
const MAX_CRASHES = 32;

const NOTHING: MPEGDecodedAudio = { channelData: [], samplesDecoded: 0, sampleRate: 0, errors: [] };

/**
 * Decodes MPEG audio, skipping what is not a frame and warning of it.
 * @throws SwarError `unsupported-audio` for free format of a length that no bitrate of the table has.
 */
export async function* decodeMp3(reader: ByteReader, warn: Warn): AsyncGenerator<Chunk, void> {
  const decoder = await startDecoder();
  // The library gives mono as two equal channels, and its own rate is that of the last frame.
  let channels = 1;
  let rate = 0;
  try {
    for await (const run of mpegRuns(reader, warn)) {
      if (rate !== 0 && rate !== run.sampleRate) await decoder.restart();
      rate = run.sampleRate;
      channels = Math.max(channels, run.channels);
      const parts = await decodeRun(decoder, run);
      const planes = Array.from({ length: channels }, (_, c) => joined(parts.map((p) => p[c] as Float32Array)));
      if (parts.length > 0) yield { channels: planes, sampleRate: run.sampleRate, done: run.done };
    }
  } finally {
    decoder.free();
  }
  if (decoder.failures() > 0) warn(`${count(decoder.failures(), "frame")} could not be decoded`);
}

/** The channels of each frame that gives any. */
async function decodeRun(decoder: FrameDecoder, { frames }: MpegRun): Promise<(readonly Float32Array[])[]> {
  const parts: (readonly Float32Array[])[] = [];
  for (const frame of frames) {
    const part = decoder.decode(frame);
    if (part === undefined) await decoder.restart();
    else if (part.samplesDecoded > 0) parts.push(part.channelData);
  }
  return parts;
}

/** Whether a frame is louder than sound can be, or holds no numbers: a damaged one that still decodes. */
function isAbsurd(channels: readonly Float32Array[]): boolean {
  for (const channel of channels) {
    // By index: an iterator takes ten times as long, for every sample of every file.
    for (let i = 0; i < channel.length; i++) if (!(Math.abs(channel[i] as number) <= LOUDEST)) return true;
  }
  return false;
}

/** One of the library's decoders. */
interface FrameDecoder {
  /** The samples of a frame, silence where they are absurd; undefined where the library failed and wants a restart. */
  readonly decode: (frame: Uint8Array) => MPEGDecodedAudio | undefined;
  readonly restart: () => Promise<void>;
  readonly failures: () => number;
  readonly free: () => void;
}

/** The library logs an error that mpg123 reports and reads on, for ever: the text it asks for, from here, ends that loop. */
function escape(code: number): never {
  throw new RangeError(`mpg123 error ${code}`);
}

async function startDecoder(): Promise<FrameDecoder> {
  const library = await import("mpg123-decoder");
  const start = async (): Promise<MPEGDecoder> => {
    const decoder = new library.MPEGDecoder();
    await decoder.ready;
    return Object.assign(decoder, { _getErrorMessage: escape });
  };
  let decoder = await start();
  let crashes = 0;
  let absurd = 0;
  const restart = async (): Promise<void> => {
    decoder.free();
    decoder = await start();
  };
  const decode = (frame: Uint8Array): MPEGDecodedAudio | undefined => {
    if (crashes > MAX_CRASHES) return NOTHING;
    try {
      const part = decoder.decode(frame);
      if (!isAbsurd(part.channelData)) return part;
      absurd++;
      for (const channel of part.channelData) channel.fill(0);
      return part;
    } catch {
      crashes++;
      return undefined;
    }
  };
  return { decode, restart, failures: () => crashes + absurd, free: () => decoder.free() };
}
